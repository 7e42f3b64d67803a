//! A headless Chromium: started with an empty profile, driven over WebDriver, watched for errors and requests.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::actions::{InputSource, MouseActions, PointerAction, TouchActions};
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "about:blank",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
];

pub(crate) struct Browser {
    pub(crate) client: Client,
    driver: Child,
    port: u16,
    session: String,
    /// The profile, the downloads and the page.
    folder: PathBuf,
}

impl Browser {
    /// A browser that has opened the report on a text.
    pub(crate) async fn open(name: &str, text: &Path) -> Self {
        let folder = std::env::temp_dir().join(format!("gongwen-{}-{name}", std::process::id()));
        std::fs::create_dir_all(folder.join("downloads")).unwrap();
        let page = report(text, &folder.join("page.html"));
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .spawn()
            .expect("chromedriver");
        let lines = BufReader::new(driver.stdout.take().unwrap()).lines();
        let port = lines.map_while(Result::ok).find_map(|line| {
            line.split_once("started successfully on port ")?.1.trim_end_matches('.').parse::<u16>().ok()
        });
        let profile = format!("--user-data-dir={}", folder.join("profile").display());
        let capabilities = json!({
            "goog:chromeOptions": {
                "args": FLAGS.iter().copied().chain([&*profile]).collect::<Vec<_>>(),
                "prefs": { "download.default_directory": folder.join("downloads") },
            },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        let Value::Object(capabilities) = capabilities else { unreachable!() };
        let port = port.expect("a port");
        let address = format!("http://127.0.0.1:{port}");
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&address)
            .await
            .unwrap();
        let session = client.session_id().await.unwrap().unwrap();
        let browser = Self { client, driver, port, session, folder };
        browser.window(1440, 900).await;
        browser.client.goto(&format!("file://{}", page.display())).await.unwrap();
        browser
    }

    /// Ends the browser; the page must have been quiet.
    pub(crate) async fn close(self) {
        let console = self.log("browser").await;
        assert_eq!(console, Vec::<Value>::new(), "the console");
        for entry in self.log("performance").await {
            let message: Value = serde_json::from_str(entry["message"].as_str().unwrap()).unwrap();
            if message["message"]["method"] == "Network.requestWillBeSent" {
                let url = message["message"]["params"]["request"]["url"].as_str().unwrap().to_owned();
                let is_local = ["file:", "data:", "blob:", "chrome:"].iter().any(|it| url.starts_with(it));
                assert!(is_local, "a request for {url}");
            }
        }
    }

    async fn log(&self, kind: &str) -> Vec<Value> {
        let Value::Array(entries) = self.post("se/log", json!({ "type": kind })).await else {
            unreachable!()
        };
        entries
    }

    /// A window of that size, the inner side: a narrow one is a phone that is touched.
    pub(crate) async fn window(&self, width: u32, height: u32) {
        let is_phone = width < 800;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": is_phone })).await;
    }

    pub(crate) async fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.post("goog/cdp/execute", json!({ "cmd": command, "params": parameters })).await
    }

    async fn post(&self, path: &'static str, body: Value) -> Value {
        self.client.issue_cmd(Post { path, body }).await.unwrap()
    }

    /// What a script returns.
    pub(crate) async fn ask(&self, script: &str) -> Value {
        self.client.execute(&format!("return {script};"), Vec::new()).await.unwrap()
    }

    pub(crate) async fn find(&self, selector: &str) -> Element {
        self.client.find(Locator::Css(selector)).await.unwrap_or_else(|error| panic!("{selector}: {error}"))
    }

    pub(crate) async fn click(&self, selector: &str) {
        let element = self.find(selector).await;
        // The driver would scroll it behind the bar at the top.
        let script = "arguments[0].scrollIntoView({ block: 'nearest' })";
        self.client.execute(script, vec![serde_json::to_value(&element).unwrap()]).await.unwrap();
        element.click().await.unwrap();
    }

    /// Moves the mouse onto an element, and leaves it there for a while.
    pub(crate) async fn hover(&self, selector: &str) {
        let element = self.find(selector).await;
        let to = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        self.client.perform_actions(MouseActions::new("mouse".into()).then(to)).await.unwrap();
        tokio::time::sleep(Duration::from_millis(400)).await;
    }

    pub(crate) async fn tap(&self, selector: &str) {
        let element = self.find(selector).await;
        let to = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        let down = PointerAction::Down { button: 0 };
        let actions =
            TouchActions::new("finger".into()).then(to).then(down).then(PointerAction::Up { button: 0 });
        self.client.perform_actions(actions).await.unwrap();
        tokio::time::sleep(Duration::from_millis(400)).await;
    }

    /// Waits until a script returns what is expected.
    #[track_caller]
    pub(crate) fn until<'b>(
        &'b self,
        script: &'b str,
        expected: impl Into<Value>,
    ) -> impl Future<Output = ()> + 'b {
        let (expected, place) = (expected.into(), std::panic::Location::caller());
        async move {
            let mut found = Value::Null;
            for _ in 0..50 {
                found = self.ask(script).await;
                if found == expected {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(60)).await;
            }
            panic!("{place}: {script} is {found}, expected {expected}");
        }
    }

    /// The file that was downloaded, once it is there.
    pub(crate) async fn download(&self) -> (String, String) {
        for _ in 0..100 {
            for file in std::fs::read_dir(self.folder.join("downloads")).unwrap() {
                let path = file.unwrap().path();
                if path.extension().is_some_and(|it| it == "csv") {
                    let name = path.file_name().unwrap().to_string_lossy().into_owned();
                    return (name, std::fs::read_to_string(path).unwrap());
                }
            }
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
        panic!("nothing was downloaded");
    }

    /// A picture of the window, where the environment names a folder for them.
    pub(crate) async fn picture(&self, name: &str) {
        if let Ok(folder) = std::env::var("SCREENSHOTS") {
            let bytes = self.client.screenshot().await.unwrap();
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
            std::fs::write(root.join(folder).join(name), bytes).unwrap();
        }
    }
}

/// No browser outlives its test, whether or not that failed.
impl Drop for Browser {
    fn drop(&mut self) {
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) {
            let request = format!(
                "DELETE /session/{} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                self.session
            );
            let _ = stream.write_all(request.as_bytes());
            // The first bytes of the answer say that the browser is gone.
            let _ = stream.set_read_timeout(Some(Duration::from_secs(10)));
            let _ = stream.read(&mut [0; 64]);
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// The page that the example writes of a text.
fn report(text: &Path, page: &Path) -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.toml");
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "--example", "report", "--manifest-path"]).arg(manifest);
    let status = command.arg("--").arg("-o").arg(page).arg(text).status().unwrap();
    assert!(status.success());
    page.to_owned()
}

/// A command of ChromeDriver that the standard does not have.
#[derive(Debug)]
struct Post {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Post {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or(""), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
