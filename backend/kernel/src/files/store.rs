use std::path::PathBuf;

use contract::rt::LocalBoxFuture;
use uuid::Uuid;

/// Where bytes lie.
pub trait Store: Send + Sync {
    fn put<'a>(&'a self, id: Uuid, bytes: &'a [u8]) -> LocalBoxFuture<'a, Result<(), String>>;

    fn get(&self, id: Uuid) -> LocalBoxFuture<'_, Result<Vec<u8>, String>>;

    /// Whether they are there, without reading them.
    fn has(&self, id: Uuid) -> LocalBoxFuture<'_, Result<bool, String>>;
}

/// A local folder, one file for each, spread over 256 folders.
pub struct Folder(pub PathBuf);

impl Folder {
    fn path(&self, id: Uuid) -> PathBuf {
        // The last byte of a UUID v7 is random, its first bytes are not.
        let id = id.simple().to_string();
        self.0.join(&id[30..]).join(&id)
    }
}

impl Store for Folder {
    fn put<'a>(&'a self, id: Uuid, bytes: &'a [u8]) -> LocalBoxFuture<'a, Result<(), String>> {
        Box::pin(async move {
            let path = self.path(id);
            if let Some(folder) = path.parent() {
                tokio::fs::create_dir_all(folder).await.map_err(|e| e.to_string())?;
            }
            // Whole or not at all, whenever the process ends.
            let half = path.with_extension("part");
            tokio::fs::write(&half, bytes).await.map_err(|e| e.to_string())?;
            tokio::fs::rename(&half, &path).await.map_err(|e| e.to_string())
        })
    }

    fn get(&self, id: Uuid) -> LocalBoxFuture<'_, Result<Vec<u8>, String>> {
        Box::pin(async move { tokio::fs::read(self.path(id)).await.map_err(|e| e.to_string()) })
    }

    fn has(&self, id: Uuid) -> LocalBoxFuture<'_, Result<bool, String>> {
        Box::pin(async move {
            let found = tokio::fs::metadata(self.path(id)).await;
            Ok(found.is_ok_and(|found| found.is_file() && found.len() > 0))
        })
    }
}
