// What a clerk relies on beside the list: help, undo at hand, copying, the hour, what is asked before a document is wiped. Usage: node clerk.mjs PROGRAM PROJECT_ROOT PICTURE_FOLDER
import assert from "node:assert/strict";
import path from "node:path";
import { assertAccessible, assertFits, forget, givenPaths, openPage, openSample, runTests } from "./harness.mjs";

const { program, root, pictures } = givenPaths();
const PLAN = "kh-47-kh-ubnd.docx";
const HOUR_MS = 3600000;

const tests = {
  async helpIsOneClickAwayInBothLanguages({ browser, address }) {
    for (const [language, size, scheme] of [["vi-VN", "phone", "light"], ["en-GB", "desktop", "dark"]])
      for (const script of [true, false]) {
        const page = await openPage(browser, { language, size, scheme, script });
        await openSample(page, address, PLAN);
        await page.click(".help-link");
        await page.waitForSelector(".lesson");
        assert.equal(await page.locator(".lesson li").count(), await page.locator(".lesson .picture").count());
        assert.match(await page.locator("h1").innerText(), language === "vi-VN" ? /việc rõ/ : /clear tasks/);
        await assertFits(page, "help");
        if (script) await assertAccessible(page, "help");
        if (script) await page.screenshot({ path: path.join(pictures, `help-${language}.png`), fullPage: true });
        await page.goBack();
        await page.waitForSelector("[data-reading]");
        assert.deepEqual(page.complaints, []);
      }
  },

  async whatWasDoneIsSaidAndCanBeUndone({ browser, address }) {
    for (const script of [true, false]) {
      const page = await openPage(browser, { size: "phone", script });
      await openSample(page, address, PLAN);
      assert.equal(await page.locator(".done").count(), 0);
      const all = await page.locator(".card").count();
      const steps = [["drop", /Đã bỏ nhiệm vụ 2/], ["merge", /Đã gộp nhiệm vụ 4 /]];
      for (const [step, said] of steps) {
        await page.locator(`#task-${step === "drop" ? 2 : 5} button[formaction$=${step}]`).click();
        await page.waitForSelector(".done");
        await page.waitForFunction((words) => new RegExp(words).test(document.querySelector(".done")?.textContent), said.source);
        const box = await page.locator(".done").boundingBox();
        assert.ok(box.y > 0 && box.y + box.height <= 780, `out of sight at ${box.y}`);
      }
      if (script) await page.screenshot({ path: path.join(pictures, "done-phone.png") });
      const undo = page.locator(".done [formaction$=undo]");
      const { x, width } = await undo.boundingBox();
      await undo.click();
      await page.waitForFunction(() => /Đã hoàn tác/.test(document.querySelector(".done")?.textContent));
      const moved = await undo.boundingBox();
      assert.deepEqual([moved.x, moved.width], [x, width], "another button comes under the finger");
      assert.equal(await page.locator(".card").count(), all);
      await page.click(".done [formaction$=redo]");
      await page.waitForFunction(() => /Đã làm lại/.test(document.querySelector(".done")?.textContent));
      await page.click(".done [formaction$=undo]");
      await page.waitForFunction((count) => document.querySelectorAll(".card").length === count, all);
      await page.click(".done [formaction$=undo]");
      await page.waitForSelector(".done [formaction$=undo]:disabled");
      assert.equal(await page.locator(".card.dropped").count(), 0);
      assert.equal(await page.locator(".history [data-key=u]").isDisabled(), true);
      if (script) {
        await page.selectOption("select[name=unclear]", "any");
        await page.waitForURL(/unclear=any/);
        assert.equal(await page.locator(".done").count(), 0, "said again with another list");
      }
      assert.deepEqual(page.complaints, []);
    }
  },

  async editAndSplitAreSaidAndUndoneToo({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    const words = await page.locator("#task-3 .action").innerText();
    await page.locator("#task-3 [data-edit]").click();
    await page.fill(".card .edit [name=action]", "lời khác");
    await page.click(".card .edit button[type=submit]");
    await page.waitForFunction(() => /Đã sửa nhiệm vụ 3/.test(document.querySelector(".done")?.textContent));
    assert.match(await page.locator("[data-notice]").innerText(), /Đã sửa nhiệm vụ 3/);
    await page.click(".done [formaction$=undo]");
    await page.waitForFunction(() => /Đã hoàn tác/.test(document.querySelector(".done")?.textContent));
    await page.locator("#task-3 [data-split]").click();
    await page.locator("#task-3 .split [name=at]").first().check();
    await page.click("#task-3 .split button[type=submit]");
    await page.waitForFunction(() => /Đã tách nhiệm vụ 3/.test(document.querySelector(".done")?.textContent));
    await page.click(".done [formaction$=undo]");
    await page.waitForFunction(() => /Đã hoàn tác/.test(document.querySelector(".done")?.textContent));
    assert.equal(await page.locator("#task-3 .action").innerText(), words);
    return page;
  },

  async tasksAreCopiedAsPlainWords({ browser, address }) {
    const page = await openPage(browser);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await openSample(page, address, PLAN);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.locator("#task-1 [data-copy-task]").click();
    await page.waitForFunction(() => /Đã chép/.test(document.querySelector("#task-1 [data-copy-task]").textContent));
    assert.match(await clipboard(), /^Phòng Văn hóa - Xã hội: Rà soát số lượng[^\n]*\. Thời hạn: 30\/11\/2025\. Phối hợp: Các phòng[^\n]*\.$/);
    await page.locator("#task-2 button[formaction$=drop]").click();
    await page.waitForSelector("#task-2.dropped");
    const unit = await page.locator("select[name=unit] option").nth(1).getAttribute("value");
    await page.selectOption("select[name=unit]", unit);
    await page.waitForURL(/unit=/);
    const shown = await page.locator(".card:not(.dropped)").count();
    await page.locator("[data-copy]").click();
    await page.waitForFunction(() => /Đã chép/.test(document.querySelector("[data-copy]").textContent));
    const lines = (await clipboard()).split("\n");
    assert.match(lines[0], /^Kế hoạch 47\/KH-UBND – Thực hiện/);
    assert.equal(lines.length, shown + 1);
    assert.match(lines.at(-1), new RegExp(`^${shown}\\. `));
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }));
    await page.locator("[data-copy-task]").first().click();
    await page.waitForFunction(() => /Đã chép/.test(document.querySelector("[data-copy-task]").textContent));
    return page;
  },

  async theListIsSortedWithAndWithoutAScript({ browser, address }) {
    for (const script of [true, false]) {
      const page = await openPage(browser, { script });
      await openSample(page, address, PLAN);
      const leads = () => page.locator(".card .lead-unit").allInnerTexts();
      const before = await leads();
      await page.selectOption("select[name=sort]", "unit");
      if (!script) await page.click(".filters button");
      await page.waitForURL(/sort=unit/);
      const after = await leads();
      assert.deepEqual([...after].sort(), [...before].sort());
      assert.equal(after.filter((lead, at) => lead !== after[at - 1]).length, new Set(after).size, "a unit's tasks stand apart");
      assert.equal(await page.locator("button[formaction$=merge]").count(), 0, "the next task is another here");
      const id = await page.locator(".card").first().getAttribute("data-task");
      await page.locator(`#task-${id} button[formaction$=drop]`).click();
      await page.waitForSelector(`#task-${id}.dropped`);
      assert.match(page.url(), /sort=unit/);
      await page.locator(`#task-${id} button[formaction$=restore]`).click();
      await page.waitForSelector(`#task-${id}:not(.dropped)`);
      await page.selectOption("select[name=sort]", "due");
      if (!script) await page.click(".filters button");
      await page.waitForURL(/sort=due/);
      const due = await page.locator(".card .due dd").allInnerTexts();
      assert.ok(due.slice(0, 3).every((words) => /2025/.test(words)) && !/\d{4}/.test(due.at(-1)), due.join(", "));
      if (script) await page.screenshot({ path: path.join(pictures, "sorted.png") });
      assert.deepEqual(page.complaints, []);
    }
  },

  async wipingIsAskedAbout({ browser, address }) {
    for (const script of [true, false]) {
      const page = await openPage(browser, { size: "phone", script });
      await openSample(page, address, PLAN);
      assert.equal(await page.locator("button[formaction$=forget]").isVisible(), false);
      await page.click(".forget summary");
      assert.match(await page.locator(".menu").innerText(), /không lấy lại được/);
      await assertFits(page, "menu");
      if (script) await assertAccessible(page, "menu");
      if (script) await page.screenshot({ path: path.join(pictures, "forget-phone.png") });
      if (script) await page.keyboard.press("Escape");
      else await page.click(".forget summary");
      assert.equal(await page.locator("button[formaction$=forget]").isVisible(), false);
      await forget(page);
      await page.waitForSelector("[data-drop]");
      assert.deepEqual(page.complaints, []);
    }
  },

  async theHourIsSaidBeforeItIsOver({ browser, address }) {
    const page = await openPage(browser, { size: "phone" });
    await page.clock.install();
    await openSample(page, address, PLAN);
    assert.match(await page.locator(".keeping").innerText(), /một giờ/);
    const notice = page.locator("[data-keeping]");
    await page.clock.runFor(HOUR_MS - 620000);
    assert.equal(await notice.isVisible(), false);
    await page.clock.runFor(60000);
    assert.match(await notice.innerText(), /Chưa đầy mười phút/);
    await assertAccessible(page, "soon");
    await page.locator("#task-9").scrollIntoViewIfNeeded();
    const isPaneInReach = () => page.locator(".panes a").first().evaluate((link) => {
      const { left, top } = link.getBoundingClientRect();
      return document.elementFromPoint(left + 9, top + 9) === link;
    });
    assert.ok(await isPaneInReach(), "the notice lies on the panes");
    await page.screenshot({ path: path.join(pictures, "soon-phone.png") });
    await page.click("[data-keep]");
    await notice.waitFor({ state: "hidden" });
    await page.clock.runFor(HOUR_MS - 300000);
    assert.match(await notice.innerText(), /mười phút/);
    await page.clock.runFor(360000);
    assert.match(await notice.innerText(), /hết một giờ/);
    assert.equal(await page.locator("[data-keep]").isVisible(), false);
    await page.emulateMedia({ media: "print" });
    assert.equal(await notice.isVisible(), false, "printed");
    return page;
  },

  async aFileDroppedOnAReadingDoesNotTakeItsPlace({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    const isTaken = await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["x"], "x.txt"));
      return ["dragover", "drop"].map((name) => document.body.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true })));
    });
    assert.deepEqual(isTaken, [false, false]);
    return page;
  },

  async whatIsUnclearOpensAndPrintsWithAdvice({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    const count = Number(await page.locator("a.sum b").innerText());
    await page.click("a.sum");
    await page.waitForURL(/unclear=any/);
    assert.equal(await page.locator(".card").count(), count);
    assert.equal(await page.locator(".marks").first().isVisible(), false);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".marks").first().evaluate((list) => list.checkVisibility()), true, "the advice is not printed");
    await page.screenshot({ path: path.join(pictures, "print-advice.png") });
    return page;
  },

  async anAddressThatLeadsNowhereLeadsBackToItsDocument({ browser, address }) {
    const page = await openPage(browser, { size: "phone" });
    await openSample(page, address, PLAN);
    const list = page.url();
    for (const place of ["tasks/99", "nonsense"]) {
      await page.goto(`${list}/${place}`);
      await page.click(".message .main");
      await page.waitForSelector("[data-reading]");
      assert.equal(page.url().split("#")[0], list);
    }
    await forget(page);
    await page.waitForSelector("[data-drop]");
    await page.goto(`${list}/tasks/1`);
    await page.click(".message .main");
    await page.waitForSelector("[data-drop]");
    return page;
  },
};

await runTests(tests, { program, root, pictures });
