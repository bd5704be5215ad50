//! The facts that surveys announce.

use kernel::{Fact, Subject};
use sea_orm::entity::prelude::{Json, Uuid};

use super::{invitation, recovery_case, response};

pub struct CustomerInvited(pub invitation::Model);

impl Fact for CustomerInvited {
    const NAME: &'static str = "survey.sent";
    type Row = invitation::Model;

    fn row(&self) -> &invitation::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }

    fn subjects(&self) -> Vec<Subject> {
        about(Subject::of(&self.0), self.0.party_id, self.0.job_id, self.0.service_request_id)
    }

    fn internal(&self) -> bool {
        true
    }
}

pub struct SurveyAnswered {
    pub response: response::Model,
    pub party_id: Uuid,
    pub service_request_id: Option<Uuid>,
}

impl Fact for SurveyAnswered {
    const NAME: &'static str = "survey.answered";
    type Row = response::Model;

    fn row(&self) -> &response::Model {
        &self.response
    }

    fn organization(&self) -> Uuid {
        self.response.organization_id
    }

    fn subjects(&self) -> Vec<Subject> {
        let own = Subject::of(&self.response);
        about(own, self.party_id, self.response.job_id, self.service_request_id)
    }

    fn details(&self) -> Json {
        serde_json::json!({ "nps": self.response.nps, "csat": self.response.csat })
    }

    fn internal(&self) -> bool {
        true
    }
}

fn about(own: Subject, party: Uuid, job: Option<Uuid>, request: Option<Uuid>) -> Vec<Subject> {
    let mut subjects = vec![own, Subject::new("party", party)];
    subjects.extend(job.map(|id| Subject::new("job", id)));
    subjects.extend(request.map(|id| Subject::new("service_request", id)));
    subjects
}

macro_rules! recovery {
    ($($name:ident = $event:literal;)*) => { $(
        pub struct $name(pub recovery_case::Model);

        impl Fact for $name {
            const NAME: &'static str = $event;
            type Row = recovery_case::Model;

            fn row(&self) -> &recovery_case::Model {
                &self.0
            }

            fn organization(&self) -> Uuid {
                self.0.organization_id
            }

            fn subjects(&self) -> Vec<Subject> {
                let mut subjects = vec![Subject::of(&self.0)];
                subjects.extend(self.0.party_id.map(|id| Subject::new("party", id)));
                subjects
            }

            fn internal(&self) -> bool {
                true
            }
        }
    )* };
}

recovery! {
    RecoveryOpened = "recovery_case.opened";
    CustomerContacted = "recovery_case.contacted";
    RecoverySolved = "recovery_case.solved";
    RecoveryClosed = "recovery_case.closed";
}
