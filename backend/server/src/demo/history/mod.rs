//! The year behind the demo, told step by step in the order in which it happened. Everybody does
//! what they do in life, through the contract's own operations, and whatever has not happened by
//! the end of it is what a visitor of the demo finds on the desks.

mod after;
mod desk;
mod draw;
mod planted;
mod site;
mod stock;
mod story;

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, HashMap},
    io::Cursor,
};

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use contract::rt::Principal;
use image::{ImageFormat, Rgb, RgbImage};
use kernel::{App, Error, Result, Viewer, calendar::WorkingCalendar};
use registry::calendars;
use sea_orm::entity::prelude::Uuid;

use self::{
    draw::Draw,
    story::{Customer, Step, Story},
};
use super::{
    actor::Actor,
    chance::Chance,
    company::{Company, Guest},
    past::Past,
    people::{BRANCHES, PEOPLE},
};

/// What is drawn from; the same each time.
const SEED: u64 = 1405;
/// Repairs and installations of a year at scale 1.
const REPAIRS: f64 = 3_133.0;
const INSTALLS: f64 = 2_000.0;
pub const DAYS: u64 = 365;
/// Of each item, at first, in each van.
pub(super) const PIECES_IN_VAN: u32 = 3;

/// What comes next in a story, and when.
type Next = Option<(DateTime<Utc>, Step)>;

/// The history while it is told.
struct Telling<'a> {
    past: Past,
    company: &'a Company,
    draw: Draw,
    guest: Guest,
    /// The day that the history ends on.
    last: NaiveDate,
    serials: u32,
    /// How many visits each technician has on each day.
    taken: HashMap<(usize, NaiveDate), usize>,
    /// What is left in each van, of what was used from it.
    vans: Vec<HashMap<Uuid, u32>>,
    /// A picture of a door at which nobody opened.
    door: Vec<u8>,
}

/// Tells the year that ends at `until`.
pub async fn tell(
    app: &App,
    (company, guest): (&Company, Guest),
    until: DateTime<Utc>,
    scale: f64,
    progress: &impl Fn(&str),
) -> Result<()> {
    let viewer = Viewer::system(company.organization);
    let branch = company.branches.first().copied();
    let office: WorkingCalendar = calendars::of_branch(app.db(), &viewer, branch).await?;
    let past = Past::of(app, office);
    let cities: Vec<(&str, usize)> =
        BRANCHES.iter().enumerate().map(|(place, branch)| (branch.city, place)).collect();
    money(&past, company).await?;
    let draw = Draw::from(&past, company.the("manager")?, &cities).await?;
    let mut telling = Telling {
        vans: vec![HashMap::new(); company.technicians.len()],
        company,
        draw,
        guest,
        last: past.day_of(until),
        past,
        serials: 0,
        taken: HashMap::new(),
        door: door()?,
    };
    telling.run(until, scale, progress).await
}

impl Telling<'_> {
    async fn run(
        &mut self,
        until: DateTime<Utc>,
        scale: f64,
        progress: &impl Fn(&str),
    ) -> Result<()> {
        let today = self.past.day_of(until);
        let mut stories = Vec::new();
        let mut queue = BinaryHeap::new();
        self.spread(&mut stories, &mut queue, today, scale);
        self.arrange(&mut stories, &mut queue, today);
        let mut chores = self.past.local(today - Days::new(DAYS), 6, 0);
        let mut told = 0;
        // On the last afternoon but one: what it does is fresh for whoever looks.
        let mut planted = Some(self.past.local(today - Days::new(1), 15, 0));
        while let Some(Reverse((at, place, step))) = queue.pop() {
            if at > until {
                break;
            }
            while chores <= at {
                self.past.go_to(chores);
                self.chores().await?;
                chores += chrono::TimeDelta::hours(6);
                let month = self.past.day_of(chores).month();
                if told != month {
                    told = month;
                    progress(&format!(
                        "  … {}",
                        kernel::jalali::in_words(self.past.day_of(chores)).en
                    ));
                }
            }
            if let Some(then) = planted.take_if(|then| *then <= at) {
                self.past.go_to(then);
                self.plant(today).await?;
            }
            self.past.go_to(at);
            let story = &mut stories[place];
            if story.until == Some(step) {
                continue;
            }
            if let Some((at, step)) = self.step(story, step).await? {
                queue.push(Reverse((at, place, step)));
            }
        }
        self.past.go_to(until);
        self.chores().await
    }

    async fn step(&mut self, story: &mut Story, step: Step) -> Result<Next> {
        let told = match step {
            Step::Ask => self.ask(story).await,
            Step::Sort => self.sort(story).await,
            Step::Answer => self.answer(story).await,
            Step::Plan => self.plan(story).await,
            Step::Publish => self.publish(story).await,
            Step::SetOff => self.set_off(story).await,
            Step::Arrive => self.arrive(story).await,
            Step::Work => self.work(story).await,
            Step::Review => self.review(story).await,
            Step::Bill => self.bill(story).await,
            Step::Pay => self.pay(story).await,
            Step::Rate => self.rate(story).await,
            Step::Recall => self.recall(story).await,
            Step::ComeBack => self.come_back(story).await,
        };
        told.map_err(|e| Error::internal(format!("{step:?} at {}: {e}", self.past.now())))
    }

    /// Requests of the year, at the hours at which people call.
    fn spread(
        &self,
        stories: &mut Vec<Story>,
        queue: &mut BinaryHeap<Reverse<(DateTime<Utc>, usize, Step)>>,
        today: NaiveDate,
        scale: f64,
    ) {
        for (kind, a_year) in [("repair", REPAIRS), ("install", INSTALLS)] {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count")]
            let count = (a_year * scale) as usize;
            for index in 0..count {
                let mut chance = Chance::of(SEED, kind, index);
                let back = chance.between(0, i64::try_from(DAYS).unwrap_or(365));
                let day = today - Days::new(back.unsigned_abs());
                let hour = u32::try_from(chance.between(8, 20)).unwrap_or(8);
                let minute = u32::try_from(chance.between(0, 59)).unwrap_or(0);
                queue.push(Reverse((self.past.local(day, hour, minute), stories.len(), Step::Ask)));
                stories.push(Story::drawn(chance, kind == "install"));
            }
        }
    }

    /// Something on every desk, on whatever day the demo is looked at.
    fn arrange(
        &self,
        stories: &mut Vec<Story>,
        queue: &mut BinaryHeap<Reverse<(DateTime<Utc>, usize, Step)>>,
        today: NaiveDate,
    ) {
        let tomorrow = today + Days::new(1);
        let scenes = [
            (Some(Step::Sort), None, 4),
            (Some(Step::Answer), None, 2),
            (Some(Step::Plan), None, 2),
            (Some(Step::Publish), None, 4),
            (None, Some(today), 7),
            (None, Some(tomorrow), 5),
            // Done last week; the survey waits for an answer.
            (Some(Step::Rate), Some(today - Days::new(4)), 4),
        ];
        for (scene, (until, on, count)) in scenes.into_iter().enumerate() {
            for index in 0..count {
                let mut chance = Chance::of(SEED, "scene", scene * 100 + index);
                let minutes = chance.between(20, 9 * 60);
                let first = on.map_or(today, |on| on.min(today) - Days::new(1));
                let asked = self.past.local(first - Days::new(1), 7, 0)
                    + chrono::TimeDelta::minutes(minutes);
                let mut story = Story::drawn(chance, false);
                story.early = None;
                story.unfinished = None;
                story.asked_back = until == Some(Step::Answer);
                story.until = until;
                story.on = on;
                // Whoever signs in as the customer has something behind them and something ahead.
                if index == 0 && (until == Some(Step::Rate) || on == Some(tomorrow)) {
                    story.customer = Some(self.host(usize::from(on == Some(tomorrow))));
                }
                queue.push(Reverse((asked, stories.len(), Step::Ask)));
                stories.push(story);
            }
        }
    }

    /// What goes on beside the requests: messages, alarms and invitations that are due, the vans.
    async fn chores(&mut self) -> Result<()> {
        while kernel::deferred::work_once(&self.past.app).await? > 0 {}
        self.finish_tasks().await?;
        self.restock().await
    }

    /// The demo's customer, with one of their products.
    fn host(&self, unit: usize) -> Customer {
        let unit = self.guest.units.get(unit);
        Customer {
            party: self.guest.party,
            name: self.guest.name.to_owned(),
            place: self.guest.place,
            branch: 0,
            unit: unit.map(|(id, _)| *id),
            serial: unit.map(|(_, serial)| serial.clone()),
            account: Some(self.guest.actor.clone()),
        }
    }

    fn nobody(&self) -> Actor {
        Actor(Principal { organization: self.company.organization, ..Principal::default() })
    }

    fn agent(&self, branch: usize) -> Result<&Actor> {
        self.company.the(if branch == 0 { "agent" } else { "agent2" })
    }

    fn dispatcher(&self, branch: usize) -> Result<&Actor> {
        self.company.the(if branch == 0 { "dispatcher" } else { "dispatcher2" })
    }

    /// The technicians of a branch, by their places among all.
    fn technicians_of(&self, branch: usize) -> Vec<usize> {
        let technicians = PEOPLE.iter().filter(|person| person.role == super::company::TECHNICIAN);
        let here = technicians.enumerate().filter(|(_, person)| person.branch == branch);
        here.map(|(place, _)| place).collect()
    }

    fn technician(&self, place: usize) -> Result<&Actor> {
        let mut people = PEOPLE.iter().zip(&self.company.people);
        let technicians =
            people.by_ref().filter(|(person, _)| person.role == super::company::TECHNICIAN);
        technicians
            .map(|(_, actor)| actor)
            .nth(place)
            .ok_or_else(|| Error::internal(format!("no technician {place}")))
    }
}

impl Story {
    fn branch(&self) -> usize {
        self.customer.as_ref().map_or(0, |customer| customer.branch)
    }

    fn name(&self) -> String {
        self.customer.as_ref().map_or_else(String::new, |customer| customer.name.clone())
    }

    fn serial(&self) -> Option<String> {
        self.customer.as_ref().and_then(|customer| customer.serial.clone())
    }
}

/// Where customers pay.
async fn money(past: &Past, company: &Company) -> Result<()> {
    let words = serde_json::json!({
        "holder": {"fa": "هیرماس‌سرویس", "en": "Hirmas Service"},
        "iban": "IR820540102680020817909002",
    });
    let accountant = company.the("accountant")?;
    past.changes(accountant, "replace_payment_instructions", &[], 0, &words).await.map(drop)
}

fn door() -> Result<Vec<u8>> {
    let picture = RgbImage::from_fn(480, 640, |x, y| {
        let frame = !(60..420).contains(&x) || y < 60;
        let panel = (110..370).contains(&x) && ((120..320).contains(&y) || (370..580).contains(&y));
        match (frame, panel) {
            (true, _) => Rgb([196, 189, 178]),
            (_, true) => Rgb([96, 66, 44]),
            _ => Rgb([122, 86, 58]),
        }
    });
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).map_err(Error::internal)?;
    Ok(bytes.into_inner())
}
