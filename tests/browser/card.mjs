// What a card and its forms show. Usage: node card.mjs PROGRAM PROJECT_ROOT PICTURE_FOLDER
import assert from "node:assert/strict";
import path from "node:path";
import { assertFits, givenPaths, openPage, openSample, runTests } from "./harness.mjs";

const { program, root, pictures } = givenPaths();
const PLAN = "kh-47-kh-ubnd.docx";
const COMMA = "1. Giao Phòng Kinh tế rà soát các điểm ngập úng tại phường Sông Trí, xã Kỳ Châu trước ngày 15/8/2026.\n";

async function openText(page, address, words) {
  await page.goto(`${address}/`);
  await page.setInputFiles("#file", { name: "thư.txt", mimeType: "text/plain", buffer: Buffer.from(words) });
  await page.waitForSelector("[data-reading]");
}

const tests = {
  async theWordsOfTheDocumentStayMarkedWhenTheTaskIsEdited({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    const marked = () => page.locator('#document mark[data-task~="2"]').allInnerTexts();
    const before = await marked();
    assert.ok(before.length > 0);
    await page.locator("#task-2 [data-edit]").click();
    await page.fill("#task-2 .edit [name=action]", "lời hoàn toàn khác");
    await page.click("#task-2 .edit button[type=submit]");
    await page.waitForSelector("#task-2 .edited");
    assert.deepEqual(await marked(), before);
    assert.equal(await page.evaluate(() => document.getElementById("words-2").nextElementSibling.tagName), "MARK", "the number does not stand before its words");
    await page.screenshot({ path: path.join(pictures, "edited-marked.png") });
    await page.goto(address + (await page.locator("#task-2 [data-edit]").getAttribute("href")));
    assert.ok((await page.locator(".context").innerText()).includes(before[0].slice(0, 20)));
    return page;
  },

  async aTextWithOneCommaIsSplitWhereItMeansTo({ browser, address }) {
    for (const script of [true, false]) {
      const page = await openPage(browser, { script, size: "phone" });
      if (!script) {
        await page.goto(`${address}/`);
        await page.setInputFiles("#file", { name: "thư.txt", mimeType: "text/plain", buffer: Buffer.from(COMMA) });
        await page.click("form.drop button[type=submit]");
      } else await openText(page, address, COMMA);
      await page.locator(".card [data-split]").first().click();
      await page.waitForSelector(".split");
      assert.ok((await page.locator(".joint").count()) > 5, "one comma alone is offered");
      assert.equal(await page.locator(".joint.likely").count(), 1);
      await page.screenshot({ path: path.join(pictures, `split-${script ? "card" : "page"}-phone.png`) });
      await assertFits(page, "split");
      assert.deepEqual(page.complaints, []);
    }
  },

  async theRingOfAFieldKeepsOffItsHint({ browser, address }) {
    for (const size of ["desktop", "phone"]) {
      const page = await openPage(browser, { size });
      await openSample(page, address, PLAN);
      await page.locator("#task-2 [data-edit]").click();
      await page.waitForSelector("#task-2 .edit");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Shift+Tab");
      const overlap = await page.evaluate(() => {
        const field = document.activeElement, hint = field.previousElementSibling, look = getComputedStyle(field);
        const top = field.getBoundingClientRect().top - parseFloat(look.outlineOffset) - parseFloat(look.outlineWidth);
        return hint.getBoundingClientRect().bottom - top;
      });
      assert.ok(overlap <= 0, `${size}: the ring reaches ${overlap} px into the hint`);
      await page.screenshot({ path: path.join(pictures, `ring-${size}.png`) });
      assert.deepEqual(page.complaints, []);
    }
  },

  async theButtonsOfACardOnAPhoneAreSeenAsButtons({ browser, address }) {
    const page = await openPage(browser, { size: "phone" });
    await openSample(page, address, PLAN);
    const borders = await page.locator("#task-2 .card-actions .button").evaluateAll((all) => all.map((button) => getComputedStyle(button).borderTopColor));
    assert.ok(borders.length >= 5);
    for (const border of borders) assert.notEqual(border, "rgba(0, 0, 0, 0)");
    await page.locator("#task-2").scrollIntoViewIfNeeded();
    await page.screenshot({ path: path.join(pictures, "card-phone.png") });
    return page;
  },

  async everyFigureIsInSight({ browser, address }) {
    for (const width of [360, 320]) {
      const page = await openPage(browser, { size: "phone" });
      await page.setViewportSize({ width, height: 780 });
      await openSample(page, address, PLAN);
      const out = await page.locator(".figure").evaluateAll((all) => all.filter((figure) => figure.getBoundingClientRect().right > innerWidth).length);
      assert.equal(out, 0);
      await assertFits(page, `${width} px`);
    }
  },
};

await runTests(tests, { program, root, pictures });
