use serde::Serialize;
use serde_json::{Value, json};
use std::path::PathBuf;
pub struct Places {
    pub data_dir: PathBuf,
    pub shop: Option<PathBuf>,
}
pub struct Host {
    places: Places,
}
#[derive(Serialize)]
pub struct Reply {
    ok: bool,
    value: Value,
}
#[derive(Debug, Serialize)]
pub struct Failure {
    code: String,
}
impl Host {
    pub fn new(places: Places) -> Host {
        Host { places }
    }
    pub fn rpc(&self, name: &str, payload: Value, request_id: Option<&str>) -> Reply {
        let _ = &self.places.data_dir;
        Reply {
            ok: true,
            value: json!([name, payload, request_id]),
        }
    }
    pub fn changes_elsewhere(&self) -> Option<Vec<String>> {
        None
    }
    pub fn document_bytes(&self, _document: i64) -> Result<(String, Vec<u8>), Failure> {
        Err(Failure {
            code: "not_found".into(),
        })
    }
    pub fn shop_path(&self) -> Option<PathBuf> {
        self.places.shop.clone()
    }
    pub fn close(&self) {}
}
