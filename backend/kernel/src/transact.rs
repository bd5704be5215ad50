use std::time::Duration;

use contract::{
    common::ProblemCode,
    rt::{Cx, IdempotencyKey, Language, Problem, Recorded, Reply},
};
use uuid::Uuid;

use crate::{App, Result, Viewer, Work, idempotency::Records, work::Origin};

/// How often work is tried that loses to a concurrent transaction.
const ATTEMPTS: u32 = 4;

impl App {
    /// Does `work` in a transaction: what it changes, its audit and its outbox commit together, or
    /// nothing does. It runs again, from the start, if a concurrent transaction won.
    pub async fn transact<T>(
        &self,
        cx: &Cx,
        work: impl AsyncFn(&Work<'_>) -> Result<T>,
    ) -> Result<T> {
        // Whoever reads must still get in.
        if self.upkeep.read_only && cx.operation.tag != "sessions" {
            return Err(Problem::new(ProblemCode::ReadOnlyMode).into());
        }
        self.run(Viewer::new(&cx.principal), cx.language, Origin::of(cx), work).await
    }

    /// [`Self::transact`], once for each key: the key and the reply commit with the work.
    pub async fn once<R: Reply>(
        &self,
        cx: &Cx,
        key: &IdempotencyKey,
        work: impl AsyncFn(&Work<'_>) -> Result<R>,
    ) -> Result<Recorded<R>> {
        let once = async |tx: &Work<'_>| {
            Recorded::once(&Records(tx), cx, key, async || work(tx).await).await
        };
        self.transact(cx, once).await
    }

    /// [`Self::transact`] of what is only counted, as tries are: no evidence of anything.
    pub async fn tally<T>(&self, cx: &Cx, work: impl AsyncFn(&Work<'_>) -> Result<T>) -> Result<T> {
        let origin = Origin { tally: true, ..Origin::of(cx) };
        self.run(Viewer::new(&cx.principal), cx.language, origin, work).await
    }

    /// [`Self::transact`] where nobody called: workers, seeds, the command line. `kind` stands in
    /// the audit as the operation does.
    pub async fn act<T>(
        &self,
        kind: &str,
        viewer: Viewer,
        work: impl AsyncFn(&Work<'_>) -> Result<T>,
    ) -> Result<T> {
        self.run(viewer, Language::Fa, Origin::worker(kind, Uuid::new_v4()), work).await
    }

    async fn run<T>(
        &self,
        viewer: Viewer,
        language: Language,
        origin: Origin,
        work: impl AsyncFn(&Work<'_>) -> Result<T>,
    ) -> Result<T> {
        let mut attempt = 1;
        loop {
            match self.attempt(&viewer, language, &origin, &work).await {
                Err(e) if e.is_transient() && attempt < ATTEMPTS => {
                    tokio::time::sleep(Duration::from_millis(10 << attempt)).await;
                    attempt += 1;
                }
                outcome => return outcome,
            }
        }
    }

    async fn attempt<T>(
        &self,
        viewer: &Viewer,
        language: Language,
        origin: &Origin,
        work: &impl AsyncFn(&Work<'_>) -> Result<T>,
    ) -> Result<T> {
        let tx = Work::begin(self, viewer.clone(), language, origin.clone()).await?;
        match work(&tx).await {
            Ok(done) => tx.commit().await.map(|()| done),
            Err(error) => {
                // What went wrong is told, not what went wrong with taking it back: nothing of it
                // is committed either way.
                let _ = tx.roll_back().await;
                Err(error)
            }
        }
    }
}
