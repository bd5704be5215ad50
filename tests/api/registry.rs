//! Customers, the catalogue and the installed base.

use kit::{Api, Caller, Database, Value, json};
use rstest::rstest;

const UNITS: &[u8] = include_bytes!("../../backend/registry/tests-data/units.csv");
const NOT_UTF8: &[u8] = include_bytes!("../../backend/registry/tests-data/units-not-utf8.csv");

async fn sent(api: &Api, caller: &Caller, bytes: &[u8]) -> Value {
    let file = api.request(actix_web::http::Method::POST, "/files?name=units.csv").by(caller);
    file.body("application/octet-stream", bytes).send().await.ok()["id"].clone()
}

async fn import(api: &Api, caller: &Caller, bytes: &[u8], mode: &str) -> Value {
    let file = sent(api, caller, bytes).await;
    let body = json!({"file_id": file, "kind": "installed_units", "mode": mode, "force": true});
    let import = api.post("/imports").by(caller).json(&body).send().await.ok();
    assert_eq!(import["state"], "queued");
    api.work().await;
    one(api, caller, &import).await
}

async fn one(api: &Api, caller: &Caller, import: &Value) -> Value {
    let path = format!("/imports/{}", import["id"].as_str().unwrap());
    api.get(&path).by(caller).send().await.ok()
}

#[rstest]
#[actix_web::test]
async fn a_years_sales_are_imported_once_and_taken_back(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let manager = api.person("manager").await;
    let units = async || api.rows("SELECT serial FROM installed_units").await.len();
    let before = units().await;
    let looked = import(&api, &manager, UNITS, "validate").await;
    assert_eq!(
        (&looked["state"], &looked["counts"]["refused"]),
        (&json!("succeeded"), &json!(160))
    );
    assert_eq!(units().await, before);

    let taken = import(&api, &manager, UNITS, "commit").await;
    let counts = json!({"new": 1340, "changed": 0, "same": 0, "refused": 160});
    assert_eq!(taken["counts"], counts);
    assert_eq!(taken["progress"], json!({"done": 1500, "total": 1500}));
    assert_eq!(units().await, before + 1340);

    // The same bytes are rarely meant twice: they are taken again only on purpose.
    let file = sent(&api, &manager, UNITS).await;
    let twice = json!({"file_id": file, "kind": "installed_units", "mode": "commit"});
    let twice = api.post("/imports").by(&manager).json(&twice).send().await;
    assert_eq!(twice.refusal(), (409, "already_exists"));
    let again = import(&api, &manager, UNITS, "commit").await;
    let counts = json!({"new": 0, "changed": 0, "same": 1340, "refused": 160});
    assert_eq!(again["counts"], counts);

    let path = format!("/imports/{}", taken["id"].as_str().unwrap());
    let rows = api.get(&format!("{path}/rows?outcome=refused&limit=1")).by(&manager);
    let rows = rows.send().await.ok();
    assert_eq!(rows["items"][0]["row"], 7);
    assert_eq!(rows["items"][0]["errors"][0]["code"], "duplicate_in_file");
    let refused = api.get(&format!("{path}/refused-rows")).by(&manager).send().await;
    let refused = String::from_utf8(refused.bytes).unwrap();
    assert_eq!(refused.lines().count(), 161);

    // A unit that was touched since stays.
    let found = api.get("/installed-units?serial=HC35231201007").by(&manager).send().await.ok();
    let unit = &found["items"][0];
    assert_eq!(unit["state"], "installed");
    let touched = format!("/installed-units/{}", unit["id"].as_str().unwrap());
    let touched = api.patch(&touched, 1).by(&manager).merge(&json!({"state": "out_of_service"}));
    touched.send().await.ok();
    let undo = api.post(&format!("{path}/undo")).by(&manager).at(&taken).send().await.ok();
    assert_eq!((&undo["state"], &undo["counts"]["kept"]), (&json!("undone"), &json!(1)));
    assert_eq!(units().await, before + 1);
    let rows =
        api.get(&format!("{path}/rows?outcome=new&limit=200")).by(&manager).send().await.ok();
    let undone = |what: &str| {
        let rows = rows["items"].as_array().unwrap();
        rows.iter().filter(|row| row["undone"] == what).count()
    };
    assert_eq!(undone("removed") + undone("kept"), 200);
    api.holds().await;
}

#[rstest]
#[actix_web::test]
async fn a_file_that_is_no_text_is_refused_whole(#[values(Database::Sqlite)] database: Database) {
    let api = Api::on(database).await;
    let manager = api.person("manager").await;
    let failed = import(&api, &manager, NOT_UTF8, "commit").await;
    assert_eq!(failed["state"], "failed");
    assert_eq!(failed["failure"]["code"], "not_utf8");
    assert_eq!(failed["failure"]["byte_offset"], 30);
    assert_eq!(failed["progress"]["done"], 0);
}

#[rstest]
#[actix_web::test]
async fn presets_are_loaded_once(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let admin = api.person("admin").await;
    let load = api.post("/preset-load").by(&admin).send().await.ok();
    assert_eq!(load["added"], 0, "the demo has them already");
    assert!(load["existing"].as_i64().unwrap() > 900);
    let items = api.get("/items?product_model_id=00000000-0000-7000-8000-000000000000&limit=5");
    assert_eq!(items.by(&admin).send().await.status, 200);
    for path in ["/product-families", "/product-models", "/symptoms", "/error-codes", "/cities"] {
        let rows = api.get(&format!("{path}?limit=200")).send().await.ok();
        assert!(!rows["items"].as_array().unwrap().is_empty(), "{path}");
    }
    for path in ["/fault-codes", "/service-codes", "/items", "/skills", "/reasons", "/holidays"] {
        let rows = api.get(&format!("{path}?limit=3")).by(&admin).send().await.ok();
        assert_eq!(rows["items"].as_array().unwrap().len(), 3, "{path}");
        let cursor = rows["next_cursor"].as_str().unwrap();
        let next = api.get(&format!("{path}?limit=3&cursor={cursor}")).by(&admin);
        let next = next.send().await.ok();
        assert_ne!(rows["items"][2]["id"], next["items"][0]["id"], "{path}");
    }
    let board = api.get("/items?q=HP-3001").by(&admin).send().await.ok();
    assert_eq!(board["items"][0]["sku"], "HP-3001");
}

#[rstest]
#[actix_web::test]
async fn two_entries_of_one_customer_become_one_and_part_again(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let register = async |name: &str, phone: &str| {
        let body = json!({"kind": "person", "name": name, "phones": [{"phone": phone}]});
        api.post("/parties").by(&agent).json(&body).send().await.ok()
    };
    let kept = register("علی رضایی‌نیا", "۰۹۷۰ ۵۵۵ ۱۲۱۲").await;
    let double = register("علي رضايي نيا", "+989705551313").await;
    assert_eq!(kept["phones"][0]["phone"], "+989705551212");
    assert_eq!(double["name"], "علی رضایی نیا");
    let find = async |query: &str| {
        let found = api.get(&format!("/parties?{query}")).by(&agent).send().await.ok();
        let items = found["items"].as_array().unwrap();
        items.iter().map(|party| party["number"].clone()).collect::<Vec<_>>()
    };
    // What a Persian keyboard and an Arabic one type, and the number as at home.
    assert_eq!(find("q=%D8%B1%D8%B6%D8%A7%DB%8C%DB%8C&phone=09705551212").await.len(), 1);
    assert_eq!(find("q=09705551313").await, [double["number"].clone()]);

    let path = format!("/parties/{}", double["id"].as_str().unwrap());
    let merge = json!({"into_party_id": kept["id"], "reason": "same person"});
    let merged = api.post(&format!("{path}/merge")).by(&agent).at(&double).json(&merge);
    let merged = merged.send().await.ok();
    assert_eq!(merged["merged_into"]["number"], kept["number"]);
    assert_eq!(find("phone=09705551313").await, [kept["number"].clone()]);
    let body = json!({"party_id": double["id"], "serial": "ZZ1", "product_model_id": double["id"]});
    let refused = api.post("/installed-units").by(&agent).json(&body).send().await;
    assert_eq!(refused.status, 422);
    let parted = api.post(&format!("{path}/unmerge")).by(&agent).at(&merged).send().await.ok();
    assert!(parted.get("merged_into").is_none());
    assert_eq!(find("phone=09705551313").await, [double["number"].clone()]);
}

#[rstest]
#[actix_web::test]
async fn a_unit_changes_its_owner_by_transfer_only(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let model = api.get("/product-models?code=HP-24").send().await.ok();
    let model = &model["items"][0]["id"];
    let mut parties = Vec::new();
    for name in ["مهتاب", "سینا"] {
        let body = json!({"kind": "person", "name": name});
        parties.push(api.post("/parties").by(&agent).json(&body).send().await.ok());
    }
    let place =
        json!({"party_id": parties[0]["id"], "address": "خیابان نمونه ۱", "city_code": "CY-014"});
    let place = api.post("/service-locations").by(&agent).json(&place).send().await.ok();
    assert_eq!(place["province"]["code"], "IR-P14");
    let body = json!({
        "serial": "hp-۲۴ ۹۹۰۱", "product_model_id": model, "party_id": parties[0]["id"],
        "service_location_id": place["id"], "sold_on": "2026-05-01", "installed_on": "2026-05-03",
    });
    let unit = api.post("/installed-units").by(&agent).json(&body).send().await.ok();
    assert_eq!((&unit["serial"], &unit["state"]), (&json!("HP249901"), &json!("installed")));
    let twice = api.post("/installed-units").by(&agent).json(&body).send().await;
    assert_eq!(twice.refusal(), (409, "already_exists"));
    let path = format!("/installed-units/{}", unit["id"].as_str().unwrap());
    let early = json!({"installed_on": "2026-04-01"});
    assert_eq!(api.patch(&path, 1).by(&agent).merge(&early).send().await.status, 422);
    let transfer = json!({"party_id": parties[1]["id"], "transferred_on": "2026-11-01"});
    let moved = api.post(&format!("{path}/transfer")).by(&agent).at(&unit).json(&transfer);
    let moved = moved.send().await.ok();
    assert_eq!(moved["party"]["number"], parties[1]["number"]);
    assert!(moved.get("service_location").is_none());
    let before = api.get(&format!("{path}/transfers")).by(&agent).send().await.ok();
    assert_eq!(before["items"][0]["from_party"]["number"], parties[0]["number"]);

    // Whoever holds the product learns what it is, not whose.
    let guest = api.session(&json!({"grant": "guest"})).await;
    let seen = api.get("/unit-previews?serial=HP24-9901").by(&guest).send().await.ok();
    assert_eq!(seen["items"][0]["sold_on"], "2026-05-01");
    assert!(seen["items"][0].get("installed_unit_id").is_none());
    let part = api.get("/unit-previews?serial=HP24").by(&guest).send().await.ok();
    assert_eq!(part["items"], json!([]));
}

#[rstest]
#[actix_web::test]
async fn hours_are_changed_and_chosen(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let admin = api.person("admin").await;
    let rows = api.get("/working-calendars?limit=50").by(&admin).send().await.ok();
    let rows = rows["items"].as_array().unwrap().clone();
    let defaults = rows.iter().filter(|row| row["is_default"] == true);
    assert_eq!(defaults.map(|row| row["code"].clone()).collect::<Vec<_>>(), ["CAL-TEH"]);
    let extended = rows.iter().find(|row| row["code"] == "CAL-EXT").unwrap();
    let path = format!("/working-calendars/{}", extended["id"].as_str().unwrap());
    let day = json!({"on": "2026-12-15", "title": {"fa": "تعطیلی", "en": "Closed"}, "frames": []});
    let patch = json!({"is_default": true, "days": [day]});
    let version = extended["version"].as_i64().unwrap();
    let changed = api.patch(&path, version).by(&admin).merge(&patch).send().await.ok();
    assert_eq!(changed["days"][0]["on"], "2026-12-15");
    let twice = json!({"days": [day, day]});
    assert_eq!(api.patch(&path, version + 1).by(&admin).merge(&twice).send().await.status, 422);
    let backwards = json!({"days": [{"on": "2026-12-16", "title": {"fa": "x", "en": "x"},
        "frames": [{"from": "12:00", "to": "08:00"}]}]});
    let backwards = api.patch(&path, version + 1).by(&admin).merge(&backwards).send().await;
    assert_eq!(backwards.status, 422);
}
