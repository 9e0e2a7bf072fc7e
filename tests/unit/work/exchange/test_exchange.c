/*
 * test_exchange.c: what is exported imports back, for everything that can happen in a book.
 *
 * A history by chance, through the public commands; then the book, a new book made of its export, and what both say.
 */
#include "support/task_desk.h"

#include "base/buffer.h"
#include "base/file.h"
#include "model/judgement.h"
#include "support/aims_desk.h"
#include "support/chance.h"
#include "support/erasing.h"
#include "support/exported.h"
#include "work/exchange/import.h"
#include "work/organisation/organisation.h"
#include "work/question/list.h"

enum { STEPS = 1000, KINDS = 128, DAYS_TOLD = 6 };

/* Every kind of event that is about neither units nor tasks. */
static const struct said {
    const char *event, *more, *facts, *words;
} everything_else[] = {
    {"person-registered", "", "'person':7,'code':'LD'", "'name':'Chủ tịch'"},
    {"person-registered", "", "'person':8,'code':'KT1'", "'name':'Cán bộ'"},
    {"person-registered", "", "'person':9,'code':'VH1'", "'name':'Cán bộ'"},
    {"person-renamed", "", "'person':8", "'name':'Trưởng phòng'"},
    {"person-left", "", "'person':9", ""},
    {"position-established", "", "'position':3,'code':'TP','unit':11,'heads':1", "'title':'Trưởng phòng'"},
    {"position-established", "", "'position':4,'code':'CV','unit':12,'since':'2026-01-01'", ""},
    {"position-abolished", "", "'position':4", ""},
    {"person-appointed", "", "'person':8,'position':3,'acting':1,'until':'2026-12-31'", ""},
    {"role-granted", "", "'person':7,'role':'leader'", ""},
    {"role-granted", "", "'person':8,'role':'clerk','unit':11", ""},
    {"role-revoked", "'by':7,", "'person':8,'role':'clerk','unit':11", ""},
    {"person-relieved", "'by':7,", "'person':8,'position':3", ""},
    {"person-appointed", "'by':7,", "'person':8,'position':3", ""},
    {"document-registered", "",
     "'document':21,'symbol':'01-NQ/ĐU','type':'Nghị quyết','issued':'2026-01-05','clauses':['0-5 1 I','12-80 0 '],"
     "'attachments':['0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef docx']",
     "'subject':'Phát triển chợ','clause-words':['Một','Hai'],'files':['nq.docx']"},
    {"document-registered", "", "'document':22,'symbol':'02/KH-UBND','unit':11", ""},
    {"document-linked", "", "'document':22,'link':'implements','to':21", ""},
    {"document-linked", "", "'document':22,'link':'amends','to':21", ""},
    {"document-unlinked", "", "'document':22,'link':'amends','to':21", "'note':'Gõ nhầm'"},
    {"document-allowed", "", "'document':21,'viewers':['11','12'],'roles':['leader']", ""},
    {"document-corrected", "", "'document':21,'issued':'2026-01-04','issuer':'KT','unit':11",
     "'subject':'Chợ','note':'Nhầm'"},
    {"document-registered", "", "'document':23,'symbol':'03/KH-UBND'", ""},
    {"document-attached", "",
     "'document':22,'clauses':['0-4 1 I'],"
     "'attachments':['1123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef pdf']",
     "'clause-words':['Ba'],'files':['kh.pdf'],'note':'Tệp đến sau'"},
    {"document-voided", "", "'document':23", "'note':'Vào sổ hai lần'"},
    {"policy-set", "", "'policy':'extension.latest-request-days','value':'0','since':'2026-03-01'", "'source':'02/QĐ'"},
    {"policy-set", "", "'policy':'coefficient','item':'SP1','value':'1.2','since':'2026-03-01'", "'source':'02/QĐ'"},
};

/* As JSON lines, a day after another; the units are those of the desk. */
static struct text said_before(struct arena *arena)
{
    struct buffer lines = buffer_open(arena, 1 << 16);
    buffer_print(&lines, "{'type':'unit','id':11,'code':'KT','name':'KT'}\n"
                         "{'type':'unit','id':12,'code':'VH','name':'VH'}\n");
    for (size_t i = 0; i < COUNT_OF(everything_else); i++) {
        const struct said *said = &everything_else[i];
        buffer_print(&lines,
                     "{'type':'event','event':'%s','at':'2026-01-%02zuT08:00:00',%s'facts':{%s},'words':{%s}}\n",
                     said->event, i + 6, said->more, said->facts, said->words);
    }
    struct text text = buffer_text(&lines);
    char *quoted = arena_array(arena, char, text.len);
    for (size_t i = 0; i < text.len; i++)
        quoted[i] = text.at[i] == '\'' ? '"' : text.at[i];
    return (struct text){quoted, text.len};
}

static void take_in(struct desk *desk, struct text lines, struct import_report *report)
{
    const char *path = text_print(desk->arena, "%s/in.jsonl", desk->folder.path).at;
    struct import_request request = {.path = path};
    assert_true(file_replace(path, lines, &desk->error));
    if (!book_import(desk->book, &request, report, &desk->error))
        fail_msg("row %zu: %s (%s %s)", report->problems[0].place.row, report->problems[0].error.message,
                 report->problems[0].error.arguments[0], report->problems[0].error.arguments[1]);
}

/* A book with nothing in it, on the day of another. */
static void desk_open_empty(struct desk *desk, int32_t day)
{
    desk_open(desk);
    book_close(desk->book);
    desk->day = day;
    struct book_settings settings = {text_print(desk->arena, "%s/other", desk->folder.path).at, NULL, desk_clock(desk)};
    assert_true(book_create(&settings, TEXT("example.vn/khac"), TEXT("Sổ khác"), &desk->error));
    assert_true(book_open(&settings, &desk->book, &desk->error));
}

static const char *any_of(struct chance *chance, const char *const *words, size_t count)
{
    return words[chance_below(chance, count)];
}

static const char *const units[] = {"KT", "VH", "VP", "SXD"};
static const char *const persons[] = {"", "", "LD", "KT1"};

static struct book_command any_command(struct chance *chance)
{
    return (struct book_command){.as = text_from(any_of(chance, persons, COUNT_OF(persons)))};
}

static void assign_one(struct desk *desk, struct chance *chance, int64_t *tasks)
{
    struct task_assignment assignment = desk_clear_task(any_of(chance, units, 3));
    struct book_command command = any_command(chance);
    int64_t task;
    assignment.parent = *tasks && chance_one_in(chance, 3) ? 1 + (int64_t)chance_below(chance, (uint64_t)*tasks) : 0;
    assignment.due = desk->day + 5 + (int32_t)chance_below(chance, 60);
    if (chance_one_in(chance, 2))
        assignment.partners = TEXT("VP\nSXD");
    if (chance_one_in(chance, 3))
        assignment.person = TEXT("KT1");
    if (chance_one_in(chance, 4)) {
        assignment.quantity = 3000;
        assignment.product_code = TEXT("SP1");
    }
    if (chance_one_in(chance, 4)) {
        assignment.words.product = TEXT_NONE;
        assignment.unclear = TEXT("Việc gấp");
        assignment.words.quality = TEXT("Đúng mẫu");
    }
    if (chance_one_in(chance, 5)) {
        assignment.start = desk->day;
        assignment.rule = TEXT("FREQ=WEEKLY;BYDAY=MO");
    }
    if (book_task_assign(desk->book, &command, &assignment, &task, &desk->error))
        *tasks = task;
}

/* What ends a task comes more seldom than the rest. */
static enum task_action any_action(struct chance *chance)
{
    enum task_action action;
    do
        action = (enum task_action)chance_below(chance, TASK_ACTION_COUNT);
    while ((action == ACTION_CANCEL || action == ACTION_RETURN) && !chance_one_in(chance, 6));
    return action;
}

/* What most actions of the kind cannot do without. */
static void give_needed(struct desk *desk, struct chance *chance, struct task_request *request)
{
    switch ((int)request->action) {
    case ACTION_DELEGATE:
    case ACTION_FOLLOW:
        request->person = TEXT("KT1");
        break;
    case ACTION_EXTEND:
    case ACTION_END_SERIES:
        request->due = desk->day + 30 + (int32_t)chance_below(chance, 60);
        break;
    case ACTION_PROGRESS:
        request->percent = (int)chance_below(chance, 101);
        break;
    case ACTION_HAND_OVER:
    case ACTION_RAISE:
    case ACTION_WAIT:
    case ACTION_PARTNER:
    case ACTION_PARTNER_DONE:
    case ACTION_RELEASE:
        request->unit = text_from(any_of(chance, units, COUNT_OF(units)));
        break;
    default:
        break;
    }
}

static void give_parts(struct desk *desk, struct chance *chance, struct task_request *request)
{
    if (chance_one_in(chance, 2))
        request->unit = text_from(any_of(chance, units, COUNT_OF(units)));
    if (chance_one_in(chance, 3))
        request->person = TEXT("KT1");
    if (chance_one_in(chance, 4))
        request->due = desk->day + (int32_t)chance_below(chance, 90);
    if (chance_one_in(chance, 3))
        request->percent = (int)chance_below(chance, 101);
    if (chance_one_in(chance, 5))
        request->quantity = 1500;
    if (chance_one_in(chance, 6))
        request->judged = JUDGED_FAULTY;
    if (chance_one_in(chance, 6))
        request->duty = TEXT("Góp ý");
    if (request->action == ACTION_VOID || (request->action == ACTION_CORRECT && chance_one_in(chance, 2))) {
        struct task_story story = desk_story(desk, request->tasks[0], (struct as_of){0});
        request->event = story.events[chance_below(chance, story.event_count)].number;
    }
    if (request->action == ACTION_CORRECT && chance_one_in(chance, 3))
        request->words.title = TEXT("Rà soát chợ");
    if (request->action == ACTION_CORRECT && chance_one_in(chance, 3))
        request->parent = (int64_t)chance_below(chance, (uint64_t)request->tasks[0]);
}

/* An action with some of what it may have; many are refused. */
static void act_once(struct desk *desk, struct chance *chance, const int64_t *tasks)
{
    int64_t named[] = {1 + (int64_t)chance_below(chance, (uint64_t)*tasks), 0};
    named[1] = 1 + named[0] % *tasks;
    struct task_request request = task_request_of(any_action(chance), named, 1 + chance_one_in(chance, 6));
    struct book_command command = any_command(chance);
    if (!chance_one_in(chance, 4))
        request.note = TEXT("Lý do\ncó hai dòng");
    give_needed(desk, chance, &request);
    if (chance_one_in(chance, 2))
        give_parts(desk, chance, &request);
    (void)!book_task_act(desk->book, &command, &request, &desk->report, &desk->error);
    if (desk->report.batch > 0 && chance_one_in(chance, 3)) {
        struct task_undoing undoing = {.batch = desk->report.batch, .note = TEXT("Nhầm")};
        (void)!book_task_undo(desk->book, &command, &undoing, &desk->report, &desk->error);
    }
}

static void dissolve_one(struct desk *desk)
{
    struct unit_change change = {
        .code = TEXT("VH"), .other = TEXT("KT"), .basis = TEXT("03/NQ"), .on = date_from_day(desk->day)};
    struct unit_change_report report;
    assert_true(book_unit_dissolve(desk->book, &change, &report, &desk->error));
}

static void live(struct desk *desk, struct chance *chance)
{
    int64_t tasks = 0;
    struct task_recurred made;
    struct book_command command = {0};
    for (int i = 0; i < STEPS; i++) {
        SCRATCH(scratch, desk->arena);
        struct arena *arena = desk->arena;
        desk->arena = scratch;
        if (tasks == 0 || chance_one_in(chance, 14))
            assign_one(desk, chance, &tasks);
        else
            act_once(desk, chance, &tasks);
        desk->day += chance_one_in(chance, 5);
        desk->arena = arena;
    }
    const struct task_recurring recurring = {.from = date_from_day(1), .until = date_from_day(desk->day)};
    assert_true(book_task_recur(desk->book, &command, &recurring, &made, &desk->error));
    follow_in_scratch(desk, follow_a_target);
    follow_in_scratch(desk, follow_limitations);
    dissolve_one(desk);
    desk_erase_some(desk, chance);
}

static void count_kinds(struct desk *desk, size_t counts[KINDS])
{
    SCRATCH(scratch, desk->arena);
    struct logged_events events;
    struct log_request request = {.count = SIZE_MAX};
    assert_true(book_log(desk->book, scratch, &request, &events, &desk->error));
    for (size_t i = 0; i < events.count; i++)
        counts[event_kind(&events.at[i].event)]++;
}

/* All but the version, which is a number of the ledger. */
static void expect_same_record(const struct task_record *one, const struct task_record *other)
{
#define COLUMN(name, absent)                                                                                           \
    if (strcmp(#name, "version") != 0 && one->name != other->name)                                                     \
        fail_msg("%s of task %lld differs", #name, (long long)one->number);
#include "store/fold/task-columns.def"
#undef COLUMN
}

/* Both books tell the same of every task, as of any day. */
static void expect_same_answers(struct desk *one, struct desk *other)
{
    for (int32_t day = START; day <= one->day; day += 1 + (one->day - START) / DAYS_TOLD) {
        struct arena *scratch = arena_scratch(one->arena);
        struct list_request request = {.as_of.on = date_from_day(day)};
        struct task_lines first, second;
        assert_true(book_list(one->book, scratch, &request, &first, &one->error));
        assert_true(book_list(other->book, scratch, &request, &second, &other->error));
        assert_int_equal(first.count, second.count);
        for (size_t i = 0; i < first.count; i++) {
            expect_same_record(&first.at[i].record, &second.at[i].record);
            assert_text_equal(first.at[i].lead.code, second.at[i].lead.code);
            assert_text_equal(first.at[i].title, second.at[i].title);
        }
        arena_close(scratch);
    }
}

static void expect_same_text(struct text exported, struct text again)
{
    struct text line, line_again;
    while (text_split(&exported, '\n', &line)) {
        assert_true(text_split(&again, '\n', &line_again));
        if (!text_equal(line, line_again))
            fail_msg("%.*s\n%.*s", TEXT_ARG(line), TEXT_ARG(line_again));
    }
    assert_int_equal(again.len, 0);
}

static void any_history_imports_back_unchanged(void **state)
{
    (void)state;
    size_t counts[KINDS] = {0};
    for (uint64_t seed = 1; seed <= 6; seed++) {
        struct desk desk = {0}, other = {0};
        struct chance chance = chance_of(seed);
        struct import_report report;
        desk_open(&desk);
        take_in(&desk, said_before(desk.arena), &report);
        assert_int_equal(report.absent, 2);
        live(&desk, &chance);
        struct text exported = exported_text(desk.book, desk.arena);
        desk_open_empty(&other, desk.day);
        take_in(&other, exported, &report);
        expect_same_text(exported, exported_text(other.book, other.arena));
        expect_same_answers(&desk, &other);
        count_kinds(&other, counts);
        desk_close(&desk);
        desk_close(&other);
    }
    static const enum event_kind others[] = {EVENT_UNIT_RENAMED,     EVENT_UNIT_TRANSFERRED, EVENT_UNIT_MERGED,
                                             EVENT_REFERENCE_LOADED, EVENT_WORDS_ERASED,     EVENT_BOOK_NAMED};
    for (size_t i = 0; i < COUNT_OF(others); i++)
        counts[others[i]]++;
#define EVENT_KIND(name, number, subject, code, fields, title)                                                         \
    if (counts[number] == 0)                                                                                           \
        fail_msg("no history had %s", code);
#define HAS(field) 0
#include "model/event-kinds.def"
#undef EVENT_KIND
}

/* A task was put below it then, due on any day; the same holds where it has a day again. */
static void what_stands_below_a_task_that_had_no_due_day_imports_back(void **state)
{
    (void)state;
    struct desk desk = {0}, other = {0};
    struct import_report report;
    int64_t above = desk_open_with_task(&desk), below;
    struct task_request request = desk_noted(ACTION_CORRECT, &above, "Không có hạn");
    request.clears = (event_fields)1 << FIELD_DUE;
    desk_must(&desk, &request);
    struct task_assignment assignment = desk_clear_task("KT");
    assignment.parent = above;
    assignment.due = START + 300;
    assert_true(desk_assign(&desk, &assignment, &below));
    struct text exported = exported_text(desk.book, desk.arena);
    desk_open_empty(&other, desk.day);
    take_in(&other, exported, &report);
    expect_same_text(exported, exported_text(other.book, other.arena));
    desk_close(&desk);
    desk_close(&other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_history_imports_back_unchanged),
        cmocka_unit_test(what_stands_below_a_task_that_had_no_due_day_imports_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
