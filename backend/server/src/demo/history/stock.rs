//! The vans are filled again, and what is due on the work list is done.

use chrono::{Datelike, TimeDelta, Timelike, Weekday};
use kernel::Result;
use serde_json::{Value, json};

use super::{PIECES_IN_VAN, Telling};
use crate::demo::past::id;

impl Telling<'_> {
    /// On Saturday mornings what was used goes from the warehouse to the vans; who drives one
    /// confirms it.
    pub(super) async fn restock(&mut self) -> Result<()> {
        let now = self.past.now();
        let local = now.with_timezone(&self.past.app.settings.zone());
        if local.weekday() != Weekday::Sat || local.hour() != 6 {
            return Ok(());
        }
        let keeper = self.company.the("warehouse")?.clone();
        for place in 0..self.vans.len() {
            let used: Vec<_> = self.vans[place]
                .iter()
                .filter(|(_, left)| **left < PIECES_IN_VAN)
                .map(|(item, left)| (*item, PIECES_IN_VAN - left))
                .collect();
            if used.len() < 3 {
                continue;
            }
            let technician = self.technician(place)?.clone();
            let (from, to) = self.company.supply_of(place)?;
            let mut used = used;
            used.sort();
            used.truncate(40);
            let lines: Vec<Value> = used
                .iter()
                .map(|(item, count)| json!({"item_id": item, "quantity": count.to_string()}))
                .collect();
            let order = json!({
                "from_stock_place_id": from, "to_stock_place_id": to, "lines": lines,
                "needed_on": self.past.day_of(now),
            });
            let made = self.past.does(&keeper, "create_stock_transfer", &[], &order).await?;
            let transfer = [id(&made)?];
            let nothing = json!({});
            self.past.does(&keeper, "create_stock_transfer_picking", &transfer, &nothing).await?;
            let sent = "create_stock_transfer_dispatch";
            self.past.does(&keeper, sent, &transfer, &Value::Null).await?;
            self.past.go_to(now + TimeDelta::minutes(50));
            self.past
                .does(&technician, "create_stock_transfer_receipt", &transfer, &nothing)
                .await?;
            self.past.go_to(now);
            for (item, _) in used {
                self.vans[place].insert(item, PIECES_IN_VAN);
            }
        }
        Ok(())
    }

    /// In the afternoon most of what is due gets done.
    pub(super) async fn finish_tasks(&mut self) -> Result<()> {
        let now = self.past.now();
        let local = now.with_timezone(&self.past.app.settings.zone());
        if local.hour() != 18 {
            return Ok(());
        }
        let manager = self.company.the("manager")?.clone();
        for task in self.past.lists(&manager, "list_tasks", "state=open").await? {
            let due = task["due_at"].as_str().and_then(|at| at.parse().ok());
            if due.is_none_or(|due: chrono::DateTime<chrono::Utc>| due > now) {
                continue;
            }
            let done = json!({"outcome": "پیگیری شد."});
            match self.past.does(&manager, "create_task_completion", &[id(&task)?], &done).await {
                // Some are done by what they are about, and by nothing else.
                Ok(_) | Err(kernel::Error::Problem(_)) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(())
    }
}
