//! Stories that are planted for the product to find: a closure declared after requests were
//! opened, a customer who stands there twice, a serial that a dealer sold twice.

use chrono::{Days, NaiveDate};
use kernel::Result;
use serde_json::{Value, json};

use super::Telling;
use crate::demo::past::{id, version};

/// A dealer's list of sales: one serial stands in it twice.
const SALES: &str = "serial,model,sold_on,owner_name,owner_phone,city\n\
    HP24-1405-7701,HP-24,1405/06/20,حمید سلیمی,09700000331,تهران\n\
    HP24-1405-7702,HP-24,1405/06/21,ژاله امینی,09700000332,تهران\n\
    HP24-1405-7701,HP-24,1405/06/24,پیمان رضوی,09700000333,اصفهان\n";

impl Telling<'_> {
    pub(super) async fn plant(&mut self, today: NaiveDate) -> Result<()> {
        self.close_for_a_day(today).await?;
        self.write_down_twice().await?;
        self.sell_twice().await
    }

    /// The air is too bad: offices stay closed in two days, and what is due later is due later.
    async fn close_for_a_day(&self, today: NaiveDate) -> Result<()> {
        let day = self.past.open_day(today + Days::new(2));
        let admin = self.company.the("admin")?;
        let title = json!({"fa": "تعطیلی اعلامی به‌سبب آلودگی هوا", "en": "Closed: air pollution"});
        for calendar in self.past.lists(admin, "list_working_calendars", "").await? {
            // Those who work around the clock do so that day too.
            if calendar["code"] == "CAL-247" {
                continue;
            }
            let mut days: Vec<Value> = calendar["days"].as_array().cloned().unwrap_or_default();
            days.retain(|known| known["on"] != json!(day));
            days.push(json!({"on": day, "title": title, "frames": []}));
            let (path, known) = ([id(&calendar)?], version(&calendar));
            let change = json!({ "days": days });
            self.past.changes(admin, "update_working_calendar", &path, known, &change).await?;
        }
        Ok(())
    }

    /// Two agents took down the same customer, each with another telephone and another spelling.
    async fn write_down_twice(&self) -> Result<()> {
        for (agent, name, phone) in
            [("agent", "زهرا نیک‌نام", "09700000321"), ("agent2", "زهرا نيكنام", "09700000322")]
        {
            let party = json!({
                "kind": "person", "name": name, "language": "fa",
                "phones": [{"phone": phone, "kind": "mobile"}],
            });
            let agent = self.company.the(agent)?;
            let party = id(&self.past.does(agent, "create_party", &[], &party).await?)?;
            let asked = json!({
                "channel": "phone", "party_id": party, "unit_description": "هود",
                "narrative": "هود صدای زیادی می‌دهد و بو می‌ماند.", "city": "تهران",
                "address": "پاسداران، خیابان نمونه، پلاک نمونه ۷",
            });
            self.past.does(agent, "create_service_request", &[], &asked).await?;
        }
        Ok(())
    }

    /// The list is looked at before it is taken in.
    async fn sell_twice(&self) -> Result<()> {
        let agent = self.company.the("agent")?;
        let file = self.past.sends(agent, "sales.csv", SALES.as_bytes()).await?;
        let import = json!({"file_id": file, "kind": "installed_units", "mode": "validate"});
        self.past.does(agent, "create_import", &[], &import).await.map(drop)
    }
}
