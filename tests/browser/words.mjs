// Words typed and not yet saved, a network that is gone for a moment, and Back. Usage: node words.mjs PROGRAM PROJECT_ROOT PICTURE_FOLDER
import assert from "node:assert/strict";
import path from "node:path";
import { assertAccessible, assertFits, forget, givenPaths, openPage, openSample, runTests } from "./harness.mjs";

const { program, root, pictures } = givenPaths();
const PLAN = "kh-47-kh-ubnd.docx";
const WORDS = "lời gõ dở, chưa lưu";
const field = (task, name = "action") => `#task-${task} .edit [name=${name}]`;
const nextList = (page, version) => page.waitForFunction((seen) => document.querySelector("[data-reading]")?.dataset.version !== seen, version);
const versionOf = (page) => page.getAttribute("[data-reading]", "data-version");

async function openForm(page, task, words = null) {
  await page.locator(`#task-${task} [data-edit]`).click();
  await page.waitForSelector(field(task));
  if (words) await page.fill(field(task), words);
}

async function press(page, button) {
  const version = await versionOf(page);
  await page.locator(button).click();
  await nextList(page, version);
}

// Holds back what the server answers to an address: `answered` once it has come, shown to the page by `release`.
async function held(page, address) {
  let letGo;
  const isLetGo = new Promise((resolve) => (letGo = resolve));
  const answered = new Promise((resolve) => page.route(address, async (route) => {
    const response = await route.fetch();
    resolve();
    await isLetGo;
    await route.fulfill({ response });
  }));
  const release = async () => {
    const arrived = page.waitForResponse(address);
    letGo();
    await (await arrived).finished();
    await page.waitForTimeout(200);
  };
  return { answered, release };
}

const tests = {
  async openFormsStayWhenTheListIsReplaced({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    await openForm(page, 2, WORDS);
    await openForm(page, 4);
    await press(page, "#task-6 button[formaction$=drop]");
    assert.equal(await page.inputValue(field(2)), WORDS);
    assert.equal(await page.locator(field(4)).count(), 1, "the form without words of its own is closed");
    await press(page, ".history [data-key=u]");
    assert.equal(await page.inputValue(field(2)), WORDS);
    await page.fill(field(4, "product"), "báo cáo thử");
    await press(page, "#task-4 .edit button[type=submit]");
    await page.waitForSelector("#task-4 .edited");
    assert.equal(await page.locator(field(4)).count(), 0, "what is saved stays open");
    assert.equal(await page.inputValue(field(2)), WORDS);
    await press(page, "#task-2 .edit button[type=submit]");
    assert.match(await page.locator("#task-2 .action").innerText(), /gõ dở/);
    assert.equal(await page.locator(".unsaved").count(), 0);
    return page;
  },

  async aFilterKeepsWhatWasTyped({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    const all = await page.locator(".card").evaluateAll((cards) => cards.map((card) => card.dataset.task));
    await page.selectOption("select[name=unit]", { index: 3 });
    await page.waitForURL(/unit=/);
    const shown = await page.locator(".card").evaluateAll((cards) => cards.map((card) => card.dataset.task));
    const hidden = all.find((task) => !shown.includes(task));
    await page.click(".filters a[data-live]");
    await page.waitForSelector(`#task-${hidden}`);
    await openForm(page, shown[0], "lời của việc còn thấy");
    await openForm(page, hidden, WORDS);
    await page.selectOption("select[name=unit]", { index: 3 });
    await page.waitForSelector(`#task-${hidden}`, { state: "detached" });
    assert.equal(await page.inputValue(field(shown[0])), "lời của việc còn thấy");
    assert.match(await page.locator("[data-elsewhere]").innerText(), new RegExp(WORDS));
    await page.screenshot({ path: path.join(pictures, "unsaved-elsewhere.png") });
    await page.locator("[data-elsewhere] a").click();
    await page.waitForSelector(".task-page");
    assert.equal(await page.inputValue(".edit [name=action]"), WORDS);
    await page.click(".edit button[type=submit]");
    await page.waitForSelector(`#task-${hidden} .edited`);
    assert.match(await page.locator(`#task-${hidden} .action`).innerText(), /gõ dở/);
    return page;
  },

  async leavingThePageKeepsWhatWasTyped({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    await openForm(page, 2, WORDS);
    await page.reload();
    await page.waitForSelector(field(2));
    assert.equal(await page.inputValue(field(2)), WORDS, "lost by a reload");
    await page.click(".languages a[lang=en]");
    await page.waitForSelector("html[lang=en]");
    await page.waitForSelector(field(2));
    assert.equal(await page.inputValue(field(2)), WORDS, "lost by another language");
    await page.goBack();
    await page.goBack();
    await page.goto(page.url().split("#")[0]);
    await page.waitForSelector("#task-2 .unsaved");
    await page.screenshot({ path: path.join(pictures, "unsaved.png") });
    await openForm(page, 2);
    assert.equal(await page.inputValue(field(2)), WORDS, "lost by Back");
    await page.click("#task-2 .edit [data-cancel]");
    await page.reload();
    await openForm(page, 2);
    assert.notEqual(await page.inputValue(field(2)), WORDS, "a cancelled edit comes back");
    return page;
  },

  async anHourLaterTheWordsAreGone({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    await openForm(page, 2, WORDS);
    await page.goBack();
    await page.waitForSelector("#task-2 .unsaved");
    await page.evaluate(() => {
      const now = Date.now;
      Date.now = () => now() + 3600001;
    });
    await openForm(page, 2);
    assert.notEqual(await page.inputValue(field(2)), WORDS);
    assert.equal(await page.locator(".unsaved").count(), 0);
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
    return page;
  },

  async aListAnsweredBeforeADropIsNotShownAfterIt({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    const late = await held(page, /unclear=any/);
    await page.selectOption("select[name=unclear]", "any");
    await late.answered;
    await press(page, "#task-2 button[formaction$=drop]");
    const version = await versionOf(page);
    await late.release();
    await page.waitForURL(/unclear=any/);
    assert.equal(await versionOf(page), version);
    return page;
  },

  async aFormThatComesAfterBackStaysAway({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    const late = await held(page, /tasks\/2/);
    await page.locator("#task-2 [data-edit]").click();
    await late.answered;
    await page.goBack();
    await late.release();
    assert.equal(await page.locator(".edit").count(), 0);
    return page;
  },

  async whatIsBeingSavedCannotBeChanged({ browser, address }) {
    const page = await openPage(browser, { size: "phone" });
    await openSample(page, address, PLAN);
    await openForm(page, 2, WORDS);
    const typeOn = async () => {
      await page.locator(field(2)).focus();
      await page.keyboard.type(" thêm");
      return page.inputValue(field(2));
    };
    const late = await held(page, /tasks\/2\/edit/);
    await page.click("#task-2 .edit button[type=submit]");
    await late.answered;
    assert.equal(await typeOn(), WORDS);
    assert.match(await page.locator("#task-2 .edit [role=status]").innerText(), /Đang lưu/);
    await page.screenshot({ path: path.join(pictures, "saving-phone.png") });
    await late.release();
    await page.waitForSelector("#task-2 .edited");
    assert.equal((await page.locator("#task-2 .action").innerText()).toLowerCase(), WORDS);
    await page.unrouteAll();

    await openForm(page, 2);
    const saved = await page.inputValue(field(2));
    await page.fill(field(2, "deadline"), "31/2/2026");
    const refused = await held(page, /tasks\/2\/edit/);
    await page.click("#task-2 .edit button[type=submit]");
    await refused.answered;
    assert.equal(await typeOn(), saved);
    await refused.release();
    await page.waitForSelector(".task-page");
    assert.equal(await page.inputValue(".edit [name=action]"), saved);
    await page.unrouteAll();
    await page.route(/tasks\/2\/edit/, (route) => route.abort());
    await page.fill(".edit [name=deadline]", "28/2/2026");
    await page.click(".edit button[type=submit]");
    await page.waitForFunction(() => document.querySelector("[data-trouble]").textContent !== "");
    assert.equal(await page.locator(".edit [name=action]").isEditable(), true, "locked for good");
    assert.equal(await page.locator(".edit [role=status]").isVisible(), false);
    page.complaints = page.complaints.filter((words) => !/ERR_FAILED/.test(words));
    return page;
  },

  async whatIsTypedInAnotherFormWhileSavingIsKept({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    await openForm(page, 2, "lời thứ nhất");
    const late = await held(page, /tasks\/2\/edit/);
    await page.click("#task-2 .edit button[type=submit]");
    await page.goBack();
    await page.waitForSelector(field(2), { state: "detached" });
    await openForm(page, 2, WORDS);
    await late.answered;
    await late.release();
    await page.waitForSelector("#task-2 .edited");
    assert.equal(await page.inputValue(field(2)), WORDS);
    await page.goBack();
    await page.waitForSelector("#task-2 .unsaved");
    await openForm(page, 2);
    assert.equal(await page.inputValue(field(2)), WORDS);
    return page;
  },

  async onlyChangedFieldsAreKept({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    await openForm(page, 2);
    const whole = await page.inputValue(field(2));
    await page.fill(field(2, "product"), "phương án mới");
    await page.locator("#task-2 [data-split]").click();
    await page.locator("#task-2 .split [name=at]").nth(3).check();
    await press(page, "#task-2 .split button[type=submit]");
    const half = await page.locator("#task-2 .action").innerText();
    await openForm(page, 2);
    assert.equal(await page.inputValue(field(2)), half);
    assert.notEqual(half, whole);
    assert.equal(await page.inputValue(field(2, "product")), "phương án mới");
    await press(page, "#task-2 .edit button[type=submit]");
    assert.equal(await page.locator("#task-2 .action").innerText(), half);
    assert.match(await page.locator("#task-2 .fields").innerText(), /phương án mới/);
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
    return page;
  },

  async onesOwnChangeOfATaskIsNotBlamedOnOthers({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    await openForm(page, 2);
    await page.fill(field(2, "product"), "phương án mới");
    await press(page, "#task-2 button[formaction$=merge]");
    const merged = await page.locator("#task-2 .action").innerText();
    assert.match(await page.locator("#task-2 .unsaved").innerText(), /chưa lưu/);
    await openForm(page, 2);
    assert.equal(await page.inputValue(field(2)), merged);
    await press(page, "#task-2 .edit button[type=submit]");
    assert.equal(await page.locator("#task-2 .action").innerText(), merged);
    await openForm(page, 2, WORDS);
    await press(page, ".history [data-key=u]");
    await press(page, ".history [data-key=u]");
    await openForm(page, 2);
    await page.click("#task-2 .edit button[type=submit]");
    await page.waitForSelector(".warning .changes");
    assert.doesNotMatch(await page.locator(".warning").innerText(), /người/);
    assert.equal(await page.inputValue(".edit [name=action]"), WORDS);
    return page;
  },

  async wordsOfAMergedTaskCanBeCopiedAndDiscarded({ browser, address }) {
    const page = await openPage(browser, { size: "phone" });
    await openSample(page, address, PLAN);
    await openForm(page, 3, WORDS);
    await press(page, "#task-2 button[formaction$=merge]");
    const notice = page.locator("[data-elsewhere]");
    assert.match(await notice.innerText(), new RegExp(`không còn[^]*Bỏ nội dung đã gõ`));
    assert.match(await notice.innerText(), new RegExp(WORDS));
    assert.equal(await notice.locator("a").count(), 0, "a link leads nowhere");
    await assertFits(page, "words of a merged task");
    await assertAccessible(page, "words of a merged task");
    await notice.scrollIntoViewIfNeeded();
    await page.screenshot({ path: path.join(pictures, "unsaved-gone.png") });
    await press(page, ".history [data-key=u]");
    assert.equal(await notice.isVisible(), false, "the task is back, and its words with it");
    await press(page, "#task-2 button[formaction$=merge]");
    await page.selectOption("select[name=unclear]", "any");
    await page.waitForURL(/unclear=any/);
    await notice.locator("a").click();
    await page.waitForFunction(() => document.querySelector("[data-trouble]").textContent !== "");
    assert.equal(await notice.isVisible(), true, "the list is taken away");
    await notice.locator("[data-discard]").click();
    assert.equal(await notice.isVisible(), false);
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
    return page;
  },

  async forgottenIsForgotten({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    await openForm(page, 2, WORDS);
    assert.equal(await page.evaluate(() => sessionStorage.length), 1);
    await forget(page);
    await page.waitForSelector("[data-drop]");
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
    return page;
  },

  async keptWordsDoNotOverwriteAnothersUnseen({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    await openForm(page, 2, WORDS);
    const other = await page.context().newPage();
    await other.goto(page.url().split("#")[0]);
    await openForm(other, 2, "lời của người khác");
    await press(other, "#task-2 .edit button[type=submit]");
    await page.reload();
    await page.waitForSelector(field(2));
    assert.equal(await page.inputValue(field(2)), WORDS);
    await page.click("#task-2 .edit button[type=submit]");
    await page.waitForSelector(".warning .changes");
    assert.equal(await page.inputValue(".edit [name=action]"), WORDS);
    await page.click(".edit button[type=submit]");
    await page.waitForSelector("#task-2 .edited");
    assert.match(await page.locator("#task-2 .action").innerText(), /gõ dở/);
    await page.waitForFunction(() => !location.hash.includes("edit"));
    return page;
  },

  async aFormCarriedAlongDoesNotOverwriteAnothersUnseen({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    await openForm(page, 2, WORDS);
    const other = await page.context().newPage();
    await other.goto(page.url().split("#")[0]);
    await openForm(other, 2, "lời của người khác");
    await press(other, "#task-2 .edit button[type=submit]");
    for (const unclear of ["any", ""]) {
      await page.selectOption("select[name=unclear]", unclear);
      await page.waitForFunction((wanted) => new URL(location.href).searchParams.get("unclear") === wanted, unclear);
    }
    assert.equal(await page.inputValue(field(2)), WORDS);
    await page.click("#task-2 .edit button[type=submit]");
    await page.waitForSelector(".warning .changes");
    assert.equal(await page.inputValue(".edit [name=action]"), WORDS);
    return page;
  },

  async fieldsThatWereNotTouchedFollowAnothersChange({ browser, address }) {
    for (const script of [true, false]) {
      const page = await openPage(browser, { script });
      await openSample(page, address, PLAN);
      const list = page.url();
      await page.locator("#task-2 [data-edit]").click();
      await page.fill(".edit [name=action]", WORDS);
      const other = await page.context().newPage();
      await other.goto(list);
      await other.locator("#task-2 [data-edit]").click();
      await other.fill(".edit [name=product]", "phương án của người khác");
      await other.fill(".edit [name=partners]", "Phòng Một\nPhòng Hai");
      await other.click(".edit button[type=submit]");
      await other.waitForSelector("#task-2 .edited");
      await page.click(".edit button[type=submit]");
      await page.waitForSelector(".warning .changes");
      assert.equal(await page.inputValue(".edit [name=action]"), WORDS);
      assert.equal(await page.inputValue(".edit [name=product]"), "phương án của người khác");
      assert.equal(await page.inputValue(".edit [name=partners]"), "Phòng Một\nPhòng Hai");
      await page.click(".edit button[type=submit]");
      await page.waitForSelector("#task-2 .edited");
      assert.match(await page.locator("#task-2").innerText(), /gõ dở[^]*phương án của người khác[^]*Phòng Một; Phòng Hai/i);
      assert.deepEqual(page.complaints, []);
    }
  },

  async whatIsPressedDuringAChangeFollowsIt({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    await openForm(page, 2, WORDS);
    const late = await held(page, /tasks\/5\/drop/);
    await page.click("#task-5 button[formaction$=drop]");
    await late.answered;
    await page.click("#task-2 .edit button[type=submit]");
    assert.match(await page.locator("#task-2 .edit [role=status]").innerText(), /Đang lưu/, "nothing says that it will be saved");
    await page.click("#task-6 button[formaction$=drop]");
    await late.release();
    await page.waitForSelector("#task-6.dropped");
    assert.match(await page.locator("#task-2 .action").innerText(), /gõ dở/);
    assert.equal(await page.locator(".card.dropped").count(), 2);
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
    assert.equal(await page.locator("html.busy").count(), 0);
    await page.unrouteAll();

    await openForm(page, 2, "lời sau");
    await page.route(/tasks\/7\/drop/, (route) => setTimeout(() => route.abort(), 300));
    await page.click("#task-7 button[formaction$=drop]");
    await page.click("#task-2 .edit button[type=submit]");
    await page.waitForFunction(() => document.querySelector("[data-trouble]").textContent !== "");
    await page.waitForSelector("html:not(.busy)");
    assert.equal(await page.inputValue(field(2)), "lời sau");
    assert.equal(await page.locator(field(2)).isEditable(), true, "locked for good");
    await press(page, "#task-2 .edit button[type=submit]");
    assert.equal((await page.locator("#task-2 .action").innerText()).toLowerCase(), "lời sau");
    page.complaints = page.complaints.filter((words) => !/ERR_FAILED/.test(words));
    return page;
  },

  async whatIsPressedTwiceIsDoneOnce({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    const all = await page.locator(".card").count();
    const merging = await held(page, /tasks\/4\/merge/);
    const merge = page.locator("#task-4 button[formaction$=merge]");
    await merge.scrollIntoViewIfNeeded();
    const { x, y } = await merge.boundingBox();
    await page.mouse.dblclick(x + 5, y + 5);
    await merging.answered;
    await merging.release();
    await page.waitForSelector("html:not(.busy)");
    assert.equal(await page.locator(".card").count(), all - 1);
    await page.unrouteAll();

    await openForm(page, 2, WORDS);
    const saving = await held(page, /tasks\/2\/edit/);
    await page.focus(field(2, "deadline"));
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await saving.answered;
    await saving.release();
    await page.waitForSelector("html:not(.busy)");
    assert.equal(await page.locator(".warning .changes").count(), 0, "blamed on others");
    assert.match(await page.locator("#task-2 .action").innerText(), /gõ dở/);

    await page.route(/tasks\/6\/drop/, (route) => route.abort());
    await page.click("#task-6 button[formaction$=drop]");
    await page.waitForFunction(() => document.querySelector("[data-trouble]").textContent !== "");
    await page.unrouteAll();
    await press(page, "#task-6 button[formaction$=drop]");
    page.complaints = page.complaints.filter((words) => !/ERR_FAILED/.test(words));
    return page;
  },

  async anAnswerOfAnotherProgramIsNotShown({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    await openForm(page, 2, WORDS);
    await page.route(/tasks\/2\/edit/, (route) => route.fulfill({ contentType: "text/html", body: "<title>Wi-Fi</title><main><h1>Đăng nhập mạng</h1></main>" }));
    await page.click("#task-2 .edit button[type=submit]");
    await page.waitForFunction(() => /máy chủ/.test(document.querySelector("[data-trouble]").textContent));
    assert.equal(await page.inputValue(field(2)), WORDS);
    await page.unrouteAll();
    await press(page, "#task-2 .edit button[type=submit]");
    assert.match(await page.locator("#task-2 .action").innerText(), /gõ dở/);
    return page;
  },

  async withoutANetworkThePageStays({ browser, address }) {
    const page = await openPage(browser);
    const quiet = () => (page.complaints = page.complaints.filter((words) => !/ERR_INTERNET_DISCONNECTED/.test(words)));
    await openSample(page, address, PLAN);
    const url = page.url();
    await openForm(page, 2, WORDS);
    await page.context().setOffline(true);
    for (const button of ["#task-2 .edit button[type=submit]", "#task-4 button[formaction$=drop]", "#task-6 [data-edit]", "button[formaction$=forget]"]) {
      if (button.includes("forget")) await page.click(".forget summary");
      await page.locator(button).click();
      await page.waitForFunction(() => /máy chủ/.test(document.querySelector("[data-trouble]").textContent));
      assert.equal(page.url().split("#")[0], url);
      assert.equal(await page.inputValue(field(2)), WORDS);
      await page.evaluate(() => (document.querySelector("[data-trouble]").textContent = ""));
    }
    await page.selectOption("select[name=unclear]", "any");
    await page.waitForFunction(() => document.querySelector("[data-trouble]").textContent !== "");
    await page.screenshot({ path: path.join(pictures, "no-network.png") });
    await page.context().setOffline(false);
    await press(page, "#task-4 button[formaction$=drop]");
    assert.equal(await page.locator("[data-trouble]").innerText(), "");
    await press(page, "#task-2 .edit button[type=submit]");
    assert.match(await page.locator("#task-2 .action").innerText(), /gõ dở/);
    quiet();
    return page;
  },

  async aReadingThatIsGoneLeavesTheWords({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    await openForm(page, 2, WORDS);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await forget(other);
    await other.waitForSelector("[data-drop]");
    await page.click("#task-2 .edit button[type=submit]");
    await page.waitForFunction(() => document.querySelector("[data-trouble]").textContent !== "");
    assert.equal(await page.inputValue(field(2)), WORDS);
    return page;
  },

  async backClosesWhatWasOpenedLast({ browser, address }) {
    const page = await openPage(browser, { size: "phone" });
    await openSample(page, address, PLAN);
    const list = page.url();
    const paneOf = () => page.evaluate(() => document.querySelector(".two").dataset.pane);
    await page.click(".panes a[href='#document']");
    assert.match(page.url(), /#document$/);
    await page.goBack();
    assert.equal(await paneOf(), "tasks", "Back does not close the document");
    assert.equal(page.url().split("#")[0], list);

    await page.locator("#task-2 [data-to-words]").click();
    assert.equal(await paneOf(), "document");
    assert.match(page.url(), /#words-2$/);
    await page.reload();
    assert.equal(await paneOf(), "document");
    await page.locator("#words-2").click();
    await page.waitForURL(/#task-2$/);
    assert.equal(await paneOf(), "tasks");

    await page.locator("#task-2 [data-edit]").click();
    await page.waitForSelector(field(2));
    assert.match(page.url(), /#edit-2$/);
    await page.fill(field(2), WORDS);
    await page.click(".panes a[href='#document']");
    await page.goBack();
    assert.equal(await paneOf(), "tasks");
    assert.equal(await page.inputValue(field(2)), WORDS);
    await page.goBack();
    await page.waitForSelector(field(2), { state: "detached" });
    assert.equal(page.url().split("#")[0], list);
    await page.waitForSelector("#task-2 .unsaved");

    await page.selectOption("select[name=unclear]", "any");
    await page.waitForURL(/unclear=any/);
    await page.goBack();
    await page.waitForFunction(() => !location.search.includes("unclear") && document.querySelector("select[name=unclear]").value === "");
    assert.equal(page.url().split("#")[0], list);
    await page.goForward();
    await page.waitForFunction(() => document.querySelector("select[name=unclear]").value === "any");
    await page.goBack();
    await page.waitForFunction(() => document.querySelector("select[name=unclear]").value === "");
    await page.goBack();
    await page.waitForSelector("[data-drop]");
    return page;
  },

  async aSecondTapGoesNoStepFurther({ browser, address }) {
    const page = await openPage(browser, { size: "phone" });
    await openSample(page, address, PLAN);
    await page.locator("#task-2 [data-to-words]").click();
    await page.waitForURL(/#words-2$/);
    await page.evaluate(() => {
      const number = document.getElementById("words-2");
      number.click();
      number.click();
    });
    await page.waitForURL(/#task-2$/);
    await page.waitForTimeout(300);
    assert.equal(await page.locator("#task-2").count(), 1, "the document is left");
    return page;
  },

  async savingLeavesNoStepBehind({ browser, address }) {
    const page = await openPage(browser);
    await openSample(page, address, PLAN);
    for (const task of [2, 3, 4]) {
      await openForm(page, task);
      await page.fill(field(task, "product"), "báo cáo thử");
      await press(page, `#task-${task} .edit button[type=submit]`);
      await page.waitForURL(new RegExp(`#task-${task}$`));
      await page.locator(`#task-${task} [data-split]`).click();
      await page.waitForSelector(`#task-${task} .split`);
      await page.keyboard.press("Escape");
      await page.waitForURL(new RegExp(`#task-${task}$`));
    }
    await page.goBack();
    await page.waitForSelector("[data-drop]");
    return page;
  },
};

await runTests(tests, { program, root, pictures });
