#include "any_deed.h"

#include "base/moment.h"
#include "work/document/document.h"
#include "work/document/document_mend.h"
#include "work/organisation/organisation.h"
#include "work/policy/policy.h"

static uint64_t below(struct any_deeds *deeds, uint64_t count)
{
    return chance_below(&deeds->chance, count);
}

static bool one_in(struct any_deeds *deeds, uint64_t count)
{
    return chance_one_in(&deeds->chance, count);
}

static struct text any_unit(struct any_deeds *deeds)
{
    static const char *const codes[] = {"KT", "VH", "VP", "SXD", "U1", "U2", "U3", "U4", "U5", "U6", "U7", "KHAC"};
    return text_from(codes[below(deeds, one_in(deeds, 3) ? COUNT_OF(codes) : 3)]);
}

static struct text any_words(struct any_deeds *deeds)
{
    static const char *const words[] = {"", "Rà soát chợ tạm", "Lập danh sách hộ", "Báo cáo quý", "Đề án 15/KH-UBND"};
    return text_from(words[below(deeds, COUNT_OF(words))]);
}

static int32_t any_day(struct any_deeds *deeds)
{
    return one_in(deeds, 4) ? NO_DAY : deeds->desk->day - 5 + (int32_t)below(deeds, 60);
}

static int64_t any_task(struct any_deeds *deeds)
{
    return 1 + (int64_t)below(deeds, (uint64_t)(deeds->tasks > 0 ? deeds->tasks : 1));
}

static struct unit_change any_change(struct any_deeds *deeds)
{
    struct unit_change change = {.code = any_unit(deeds),
                                 .other = one_in(deeds, 2) ? any_unit(deeds) : TEXT_NONE,
                                 .new_code = any_unit(deeds),
                                 .name = any_words(deeds),
                                 .head = one_in(deeds, 3) ? TEXT("Trưởng phòng") : TEXT_NONE,
                                 .basis = one_in(deeds, 9) ? TEXT_NONE : TEXT("03/QĐ-UBND"),
                                 .is_outside = one_in(deeds, 8)};
    if (one_in(deeds, 3))
        change.on = date_from_day(deeds->desk->day - (int32_t)below(deeds, 20) + 2);
    return change;
}

static bool change_unit(struct any_deeds *deeds, struct arena *arena, struct error *error)
{
    (void)arena;
    static book_unit_command *const commands[] = {
        book_unit_establish, book_unit_establish, book_unit_rename,   book_unit_transfer,
        book_unit_split,     book_unit_merge,     book_unit_dissolve,
    };
    struct unit_change change = any_change(deeds);
    struct unit_change_report report;
    const int64_t task = any_task(deeds);
    change.tasks = &task;
    change.task_count = one_in(deeds, 3);
    return commands[below(deeds, COUNT_OF(commands))](deeds->desk->book, &change, &report, error);
}

static bool assign(struct any_deeds *deeds, struct arena *arena, struct error *error)
{
    struct task_assignment assignment = desk_clear_task("KT");
    struct text two[] = {any_unit(deeds), any_unit(deeds)};
    int64_t task = 0;
    assignment.level = (enum task_level)(LEVEL_RESOLUTION + below(deeds, LEVEL_TASK - LEVEL_RESOLUTION + 1));
    assignment.words.title = one_in(deeds, 9) ? any_words(deeds) : assignment.words.title;
    assignment.words.description = any_words(deeds);
    assignment.leads = one_in(deeds, 5) ? text_join(arena, two, COUNT_OF(two), TEXT("\n")) : two[0];
    assignment.partners = one_in(deeds, 3) ? any_unit(deeds) : TEXT_NONE;
    const struct share_given share = {any_unit(deeds), any_words(deeds), one_in(deeds, 2) ? any_day(deeds) : NO_DAY};
    assignment.shares = &share;
    assignment.share_count = one_in(deeds, 3);
    assignment.parent = one_in(deeds, 3) ? any_task(deeds) : NO_NUMBER;
    assignment.start = one_in(deeds, 4) ? any_day(deeds) : NO_DAY;
    assignment.due = one_in(deeds, 4) ? any_day(deeds) : deeds->desk->day + 1 + (int32_t)below(deeds, 40);
    assignment.words.product = any_words(deeds);
    assignment.unclear = one_in(deeds, 2) ? TEXT("Chờ hướng dẫn của cấp trên") : TEXT_NONE;
    assignment.rule = one_in(deeds, 9) ? TEXT("FREQ=WEEKLY;BYDAY=FR") : TEXT_NONE;
    return book_task_assign(deeds->desk->book, &deeds->command, &assignment, &task, error);
}

static struct task_request any_request(struct any_deeds *deeds, const int64_t *tasks, size_t count)
{
    struct task_request request = task_request_of((enum task_action)below(deeds, TASK_ACTION_COUNT), tasks, count);
    request.note = one_in(deeds, 8) ? TEXT_NONE : TEXT("Theo ý kiến của lãnh đạo");
    switch ((int)request.action) {
    case ACTION_HAND_OVER:
    case ACTION_RAISE:
    case ACTION_WAIT:
    case ACTION_PARTNER:
    case ACTION_PARTNER_DONE:
    case ACTION_RELEASE:
        request.unit = any_unit(deeds);
        break;
    case ACTION_EXTEND:
    case ACTION_END_SERIES:
        request.due = deeds->desk->day + (int32_t)below(deeds, 90);
        break;
    case ACTION_PROGRESS:
        request.percent = (int)below(deeds, 103);
        break;
    case ACTION_CORRECT:
        request.due = one_in(deeds, 2) ? any_day(deeds) : NO_DAY;
        request.percent = one_in(deeds, 2) ? (int)below(deeds, 101) : request.percent;
        request.event = one_in(deeds, 2) ? (int64_t)below(deeds, (uint64_t)deeds->events) : request.event;
        request.moment = one_in(deeds, 3) ? moment_of_day(deeds->desk->day - (int32_t)below(deeds, 10)) : NO_MOMENT;
        request.words.title = one_in(deeds, 3) ? TEXT("Rà soát chợ tạm và chợ cóc") : TEXT_NONE;
        request.parent = one_in(deeds, 3) ? any_task(deeds) : one_in(deeds, 8) ? NO_NUMBER : PARENT_UNSAID;
        request.level = one_in(deeds, 5) ? (int)(LEVEL_RESOLUTION + below(deeds, 4)) : LEVEL_UNSAID;
        request.rule = one_in(deeds, 5) ? TEXT("FREQ=MONTHLY;BYMONTHDAY=10") : TEXT_NONE;
        break;
    case ACTION_VOID:
        request.event = (int64_t)below(deeds, (uint64_t)deeds->events);
        break;
    default:
        break;
    }
    return request;
}

static bool act(struct any_deeds *deeds, struct arena *arena, struct error *error)
{
    (void)arena;
    int64_t tasks[3];
    size_t count = one_in(deeds, 8) ? COUNT_OF(tasks) : 1;
    struct task_report report;
    for (size_t i = 0; i < count; i++)
        tasks[i] = any_task(deeds);
    struct task_request request = any_request(deeds, tasks, count);
    bool done = book_task_act(deeds->desk->book, &deeds->command, &request, &report, error);
    if (done && count > 1)
        deeds->batch = report.batch;
    return done;
}

static bool undo(struct any_deeds *deeds, struct arena *arena, struct error *error)
{
    (void)arena;
    struct task_undoing undoing = {.batch = deeds->batch, .note = TEXT("Nhập nhầm")};
    struct task_report report;
    if (one_in(deeds, 3))
        undoing.batch = (int64_t)below(deeds, (uint64_t)deeds->events);
    return book_task_undo(deeds->desk->book, &deeds->command, &undoing, &report, error);
}

static bool recur(struct any_deeds *deeds, struct arena *arena, struct error *error)
{
    (void)arena;
    struct task_recurred made;
    struct task_recurring recurring = {.until = date_from_day(deeds->desk->day + (int32_t)below(deeds, 15))};
    if (one_in(deeds, 2))
        recurring.from = date_from_day(deeds->desk->day - (int32_t)below(deeds, 30));
    if (!book_task_recur(deeds->desk->book, &deeds->command, &recurring, &made, error))
        return false;
    deeds->batch = made.batch != NO_NUMBER ? made.batch : deeds->batch;
    return true;
}

static bool register_document(struct any_deeds *deeds, struct arena *arena, struct error *error)
{
    struct document_given given = {.symbol = text_print(arena, "%d/KH-UBND", (int)(1 + below(deeds, 12))),
                                   .type = TEXT("Kế hoạch"),
                                   .issuer = any_unit(deeds),
                                   .subject = any_words(deeds),
                                   .issued = date_from_day(deeds->desk->day - (int32_t)below(deeds, 30)),
                                   .anyway = one_in(deeds, 3)};
    int64_t document = 0;
    bool done = book_document_register(deeds->desk->book, &deeds->command, &given, &document, error);
    if (done && !deeds->command.is_trial)
        deeds->documents = document;
    return done;
}

static bool link_documents(struct any_deeds *deeds, struct arena *arena, struct error *error)
{
    (void)arena;
    struct document_link_given given = {.document = 1 + (int64_t)below(deeds, (uint64_t)deeds->documents + 1),
                                        .to = 1 + (int64_t)below(deeds, (uint64_t)deeds->documents + 1),
                                        .link = (enum document_link)(1 + below(deeds, 4)),
                                        .is_mistaken = one_in(deeds, 3)};
    return book_document_link(deeds->desk->book, &deeds->command, &given, error);
}

static bool mend_document(struct any_deeds *deeds, struct arena *arena, struct error *error)
{
    struct document_correction correction = {.document = 1 + (int64_t)below(deeds, (uint64_t)deeds->documents + 1),
                                             .symbol = text_print(arena, "%d/KH-UBND", (int)(1 + below(deeds, 12))),
                                             .note = TEXT("Nhập nhầm"),
                                             .anyway = one_in(deeds, 3)};
    if (one_in(deeds, 2))
        correction.issued = date_from_day(deeds->desk->day - (int32_t)below(deeds, 30));
    return one_in(deeds, 3)
               ? book_document_void(deeds->desk->book, &deeds->command, correction.document, correction.note, error)
               : book_document_correct(deeds->desk->book, &deeds->command, &correction, error);
}

static bool set_policy(struct any_deeds *deeds, struct arena *arena, struct error *error)
{
    static const struct {
        const char *key, *value;
    } rules[] = {{"due-soon.days", "3"}, {"extension.most", "1"}, {"extension.most", "none"}, {"due-soon.days", "x"}};
    (void)arena;
    size_t rule = below(deeds, COUNT_OF(rules));
    struct policy_change change = {
        .key = text_from(rules[rule].key), .value = text_from(rules[rule].value), .source = TEXT("02/QĐ-UBND")};
    return book_policy_set(deeds->desk->book, &deeds->command, &change, error);
}

const struct deed deed_rows[] = {
    {"change a unit", 8, change_unit},
    {"assign", 12, assign},
    {"act on tasks", 40, act},
    {"take back", 3, undo},
    {"recur", 2, recur},
    {"register a document", 3, register_document},
    {"link documents", 3, link_documents},
    {"mend a document", 3, mend_document},
    {"set a policy", 1, set_policy},
};
const size_t deed_count = COUNT_OF(deed_rows);

const struct deed *any_deed(struct any_deeds *deeds)
{
    unsigned sum = 0;
    for (size_t i = 0; i < deed_count; i++)
        sum += deed_rows[i].weight;
    unsigned at = (unsigned)below(deeds, sum);
    size_t row = 0;
    for (; at >= deed_rows[row].weight; row++)
        at -= deed_rows[row].weight;
    return &deed_rows[row];
}
