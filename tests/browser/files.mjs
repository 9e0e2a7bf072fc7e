// How documents are brought: several at once, on a phone, without a network. Usage: node files.mjs PROGRAM PROJECT_ROOT PICTURE_FOLDER
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { assertAccessible, assertFits, forget, givenPaths, openPage, runTests } from "./harness.mjs";

const { program, root, pictures } = givenPaths();
const documentPath = (name) => path.join(root, "sample/documents", name);
const SHORT = { name: "ngắn.txt", mimeType: "text/plain", buffer: Buffer.from("Ủy ban nhân dân phường yêu cầu:\n\n1. Giao Phòng Kinh tế rà soát chợ tạm trước ngày 15/8/2026.\n") };
const SECRET = { name: "mật.txt", mimeType: "text/plain", buffer: Buffer.from("ỦY BAN NHÂN DÂN TỈNH\nSố: 1/UBND-NC\nTỐI MẬT\n\nGiao Công an tỉnh rà soát.\n") };
const given = (name) => ({ name, mimeType: "application/octet-stream", buffer: readFileSync(documentPath(name)) });

async function drop(page, files) {
  const transfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of given) transfer.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));
    return transfer;
  }, files.map(({ name, buffer }) => ({ name, bytes: buffer.toString("base64") })));
  await page.dispatchEvent("[data-drop]", "drop", { dataTransfer: transfer });
}

const tests = {
  async allDocumentsDroppedAtOnceAreRead({ browser, address }) {
    for (const scheme of ["light", "dark"]) {
      const page = await openPage(browser, { scheme });
      await page.goto(`${address}/`);
      await drop(page, [SHORT, given("kh-47-kh-ubnd.docx"), SECRET, given("cv-412-ubnd-vhxh.jpg")]);
      await page.waitForSelector("[data-sheaf]");
      assert.equal(await page.locator(".sheaf li").count(), 4);
      await page.waitForSelector(".sheaf li:nth-child(4) a", { timeout: 120000 });
      const [short, plan, secret, scan] = await page.locator(".sheaf li").allInnerTexts();
      assert.match(short, /ngắn\.txt[^]*1 nhiệm vụ/);
      assert.match(plan, /kh-47[^]*\d+ nhiệm vụ/);
      assert.match(secret, /mật\.txt[^]*TỐI MẬT/i);
      assert.match(scan, /cv-412[^]*nhiệm vụ/);
      await assertAccessible(page, `sheaf-${scheme}`);
      await page.screenshot({ path: path.join(pictures, `sheaf-${scheme}.png`) });
      await page.locator(".sheaf a").nth(1).click();
      await page.waitForSelector("[data-reading]");
      await page.goBack();
      await page.waitForSelector("[data-sheaf]");
      await page.setViewportSize({ width: 360, height: 780 });
      await assertFits(page, "sheaf on a phone");
      await page.screenshot({ path: path.join(pictures, `sheaf-phone-${scheme}.png`) });
      assert.deepEqual(page.complaints, []);
    }
  },

  async severalDocumentsNeedNoScript({ browser, address }) {
    const page = await openPage(browser, { script: false });
    await page.goto(`${address}/`);
    await page.setInputFiles("#file", [SHORT, { ...SHORT, name: "thứ hai.txt" }]);
    await page.click("form.drop button[type=submit]");
    await page.waitForSelector("[data-sheaf]");
    await page.waitForFunction(() => document.querySelectorAll(".sheaf a").length === 2);
    await page.click(".languages a[lang=en]");
    await page.waitForSelector("html[lang=en]");
    assert.equal(await page.locator(".sheaf a").count(), 2, "another language loses the documents");
    await page.locator(".sheaf a").last().click();
    await page.waitForSelector("[data-reading]");
    assert.equal(await page.locator(".card").count(), 1);
    return page;
  },

  async oneOfSeveralLeadsBackToTheOthers({ browser, address }) {
    const page = await openPage(browser, { size: "phone" });
    await page.goto(`${address}/`);
    await page.setInputFiles("#file", [SHORT, { ...SHORT, name: "thứ hai.txt" }, { ...SHORT, name: "thứ ba.txt" }]);
    await page.waitForSelector("[data-sheaf]");
    await page.waitForFunction(() => document.querySelectorAll(".sheaf a").length === 3);
    await page.locator(".sheaf a").first().click();
    await page.waitForSelector("[data-reading]");
    await page.locator("#task-1 button[formaction$=drop]").click();
    await page.waitForSelector("#task-1.dropped");
    await page.click("[data-sheaf-link] a");
    await page.waitForSelector("[data-sheaf]");
    await page.locator(".sheaf a").first().click();
    await page.waitForSelector("[data-reading]");
    await assertAccessible(page, "one of several");
    await forget(page);
    await page.waitForSelector("[data-sheaf]");
    assert.deepEqual(await page.locator(".sheaf a").allInnerTexts(), ["thứ hai.txt", "thứ ba.txt"]);
    const link = await page.locator(".sheaf a").first().getAttribute("href");
    const other = await (await browser.newContext()).newPage();
    await other.goto(address + link);
    assert.equal(await other.locator("[data-sheaf-link]").isVisible(), false, "who has one address is given the others");
    await page.goto(`${address}/`);
    await page.setInputFiles("#file", SHORT);
    await page.waitForSelector("[data-reading]");
    assert.equal(await page.locator("[data-sheaf-link]").isVisible(), false);
    return page;
  },

  async whatIsDroppedIsSentAndShownOnce({ browser, address }) {
    const page = await openPage(browser);
    const asked = [];
    page.on("request", (request) => request.resourceType() === "fetch" && asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.goto(`${address}/`);
    await page.route("**/readings", async (route) => {
      await drop(page, [{ ...SHORT, name: "lần nữa.txt" }]);
      await route.continue();
    }, { times: 1 });
    await drop(page, [SHORT]);
    await page.waitForSelector("[data-reading]");
    assert.deepEqual(asked.filter((request) => !request.endsWith("/status")), ["POST /readings"]);
    return page;
  },

  async anotherFileIsToldToWaitWhileOneIsSent({ browser, address }) {
    const page = await openPage(browser);
    let letGo, count = 0;
    const isLetGo = new Promise((resolve) => (letGo = resolve));
    await page.goto(`${address}/`);
    await page.route("**/readings", async (route) => {
      count++;
      await isLetGo;
      await route.continue();
    });
    await page.setInputFiles("#file", SHORT);
    await page.setInputFiles("#file", { ...SHORT, name: "thứ hai.txt" });
    await page.waitForFunction(() => /Đang gửi/.test(document.querySelector("[data-refusal]").textContent));
    assert.equal(await page.evaluate(() => document.querySelector("#file").files[0].name), "ngắn.txt");
    await page.screenshot({ path: path.join(pictures, "sending-another.png") });
    letGo();
    await page.waitForSelector("[data-reading]");
    assert.equal(count, 1);
    return page;
  },

  async aSheafThatIsGoneSaysSoAndAsksNoMore({ browser, address }) {
    const page = await openPage(browser);
    await page.goto(`${address}/`);
    await drop(page, [SHORT, given("cv-412-ubnd-vhxh.jpg")]);
    await page.waitForSelector("[data-sheaf][data-is-reading]");
    let count = 0;
    await page.route("**/readings?list=*", async (route) => {
      count++;
      await route.fulfill({ response: await route.fetch({ url: `${address}/readings/0` }) });
    });
    await page.waitForSelector("[data-code]");
    await page.waitForTimeout(1500);
    assert.equal(count, 2, "the script's question, and the page that tells");
    return page;
  },

  async tooManyAreRefusedAndWhatWasChosenStays({ browser, address }) {
    const page = await openPage(browser);
    const sent = [];
    page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
    await page.goto(`${address}/`);
    await page.setInputFiles("#file", Array.from({ length: 21 }, (_, at) => ({ ...SHORT, name: `${at}.txt` })));
    await page.waitForFunction(() => /20 văn bản/.test(document.querySelector("[data-refusal]").textContent));
    assert.match(await page.locator("[data-sending]").innerText(), /20\.txt/);
    assert.equal(await page.locator("form.drop button").isVisible(), false, "they are offered to be sent again");
    assert.deepEqual(sent, [], "they travel only to be refused");
    return page;
  },

  async withoutANetworkTheChosenFileStays({ browser, address }) {
    const page = await openPage(browser, { size: "phone" });
    await page.goto(`${address}/`);
    await page.context().setOffline(true);
    await page.setInputFiles("#file", SHORT);
    await page.waitForFunction(() => /máy chủ/.test(document.querySelector("[data-trouble]").textContent));
    assert.match(await page.locator("[data-sending]").innerText(), /ngắn\.txt/);
    await page.screenshot({ path: path.join(pictures, "no-network-start.png") });
    await page.locator("button.sample").first().click();
    await page.waitForTimeout(300);
    assert.equal(page.url(), `${address}/`);
    await page.context().setOffline(false);
    await page.click("form.drop button[type=submit]");
    await page.waitForSelector("[data-reading]");
    page.complaints = page.complaints.filter((words) => !/ERR_INTERNET_DISCONNECTED/.test(words));
    return page;
  },

  async aPhoneIsNotToldToDropOrToPressKeys({ browser, address }) {
    const page = await openPage(browser, { size: "phone" });
    await page.goto(`${address}/`);
    assert.doesNotMatch(await page.locator(".hero").innerText(), /thả|Ctrl/i);
    const desktop = await openPage(browser);
    await desktop.goto(`${address}/`);
    assert.match(await desktop.locator(".hero").innerText(), /thả văn bản vào đây[^]*Ctrl\+V/i);
    return page;
  },

  async onlyWhatCanBeReadIsOffered({ browser, address }) {
    const page = await openPage(browser);
    await page.goto(`${address}/`);
    const accepted = (await page.getAttribute("#file", "accept")).split(",");
    for (const kind of ["image/*", "image/heic", "image/gif", ".odt", ".xls"]) assert.ok(!accepted.includes(kind), kind);
    for (const kind of ["image/jpeg", "image/png", ".docx", ".xlsx"]) assert.ok(accepted.includes(kind), kind);
    return page;
  },
};

await runTests(tests, { program, root, pictures });
