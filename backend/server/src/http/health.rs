use actix_web::{HttpResponse, web::Data};
use sea_orm::ConnectionTrait;

use super::Site;

/// The process answers.
pub async fn alive() -> HttpResponse {
    HttpResponse::Ok().body("ok")
}

/// The database answers, to readers and to the writer.
pub async fn ready(site: Data<Site>) -> HttpResponse {
    let database = &site.app.database;
    let looked = async {
        database.reader().execute_unprepared("SELECT 1").await?;
        database.writer().execute_unprepared("SELECT 1").await
    };
    match looked.await {
        Ok(_) => HttpResponse::Ok().body("ready"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            HttpResponse::ServiceUnavailable().body("the database doesn't answer")
        }
    }
}
