// What the browser tests share: the program on a free port, Chromium, axe, and pictures.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export const SIZES = { desktop: { width: 1440, height: 900 }, tablet: { width: 820, height: 1100 }, phone: { width: 360, height: 780 } };

// PROGRAM PROJECT_ROOT PICTURE_FOLDER, as every test is called; after them the names of tests, or none for all.
export const givenPaths = () => {
  const [program, root, pictures] = process.argv.slice(2, 5).map((name) => path.resolve(name));
  return { program, root, pictures };
};

export async function startServer(program, root) {
  const server = spawn(program, ["serve", "--port", "0", "--sample", path.join(root, "sample/documents")], { stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise((resolve, reject) => {
    server.stdout.on("data", (words) => {
      const found = /http:\/\/[^\s]+/.exec(words);
      if (found) resolve(found[0].replace(/\/$/, ""));
    });
    server.on("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const stop = () => new Promise((resolve) => {
    server.removeAllListeners("exit");
    server.on("exit", resolve);
    server.kill("SIGTERM");
  });
  return { address, stop };
}

const openBrowser = () => chromium.launch({ executablePath: "/usr/bin/chromium", args: QUIET });

// A fresh page; whatever the browser complains of fails the test, the status of an error page left out.
export async function openPage(browser, { size = "desktop", scheme = "light", language = "vi-VN", script = true } = {}) {
  const context = await browser.newContext({ viewport: SIZES[size], colorScheme: scheme, locale: language, javaScriptEnabled: script, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.complaints = [];
  page.on("pageerror", (error) => page.complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) page.complaints.push(message.text());
  });
  return page;
}

export async function openSample(page, address, name) {
  await page.goto(`${address}/`);
  await page.click(`button[value="${name}"]`);
  await page.waitForSelector("[data-reading]", { timeout: 120000 });
  await page.waitForLoadState("load"); // the scripts have run
}

export async function forget(page) {
  await page.click(".forget summary");
  await page.click("button[formaction$=forget]");
}

export async function assertAccessible(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary}`).join(" | ")}`);
  assert.deepEqual(found, [], where);
}

export async function assertFits(page, where) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${where}: ${over} px too wide`);
}

// Runs the tests one after another against one server, each with pages of its own, and ends the process.
export async function runTests(tests, { program, root, pictures }) {
  const wanted = process.argv.slice(5);
  mkdirSync(pictures, { recursive: true });
  const { address, stop } = await startServer(program, root);
  const browser = await openBrowser();
  let failed = 0;
  for (const [name, test] of Object.entries(tests).filter(([name]) => wanted.length === 0 || wanted.includes(name))) {
    const started = Date.now();
    try {
      const page = await test({ browser, address });
      assert.deepEqual(page?.complaints ?? [], []);
      console.log(`ok ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      failed++;
      console.log(`not ok ${name}: ${error.message}`);
    }
    for (const context of browser.contexts()) await context.close();
  }
  await browser.close();
  await stop();
  process.exit(failed ? 1 : 0);
}
