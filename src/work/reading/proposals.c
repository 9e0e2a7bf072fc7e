#include "work/reading/proposals.h"

#include "base/list.h"
#include "base/message.h"
#include "base/utf8.h"
#include "calendar/calendar.h"
#include "calendar/deadline.h"
#include "calendar/duration.h"
#include "codec/json_reader.h"
#include "extract/task/clarity.h"
#include "model/composed.h"

enum { NO_POINT = -1 };

/* A task as it stands in the JSON: offsets are code points. */
struct proposal {
    struct task task;
    int64_t start, end;
    struct text clause;
};

struct parser {
    struct arena *arena;
    struct json_reader json;
    struct reading *reading;
    struct task_list tasks;
    bool is_of_file;
};

static struct text read_text(struct parser *parser)
{
    if (json_kind(&parser->json) != JSON_NULL)
        return text_collapse(parser->arena, utf8_compose(parser->arena, json_read_text(&parser->json)));
    json_skip(&parser->json);
    return TEXT_NONE;
}

static int64_t read_point(struct parser *parser)
{
    if (json_kind(&parser->json) != JSON_NULL)
        return json_read_number(&parser->json);
    json_skip(&parser->json);
    return NO_POINT;
}

static void read_names(struct parser *parser, struct field_list *names)
{
    json_enter(&parser->json, JSON_ARRAY);
    while (json_next_item(&parser->json)) {
        struct text words = read_text(parser);
        if (words.len > 0)
            LIST_ADD(parser->arena, names, ((struct field){.words = words}));
    }
}

static enum deadline_kind kind_of(struct text code)
{
    for (enum deadline_kind kind = DEADLINE_NONE; kind <= DEADLINE_ONGOING; kind++)
        if (text_equal(code, text_from(deadline_kind_code(kind))))
            return kind;
    return DEADLINE_NONE;
}

/* A length that was told counts from where its words say, or from the day of the document. */
static struct deadline_count count_told(const struct parser *parser, struct text value, const struct deadline *found)
{
    struct deadline_count count = {.start = START_WRITTEN, .from = parser->reading->header.day};
    if (found && found->kind == DEADLINE_DURATION)
        count = found->count;
    if (!duration_end(value, count.from, &calendar_vietnam, &count.due))
        count.from = count.due = (struct date){0};
    return count;
}

static void read_deadline(struct parser *parser, struct task_deadline *deadline)
{
    struct deadline found;
    json_enter(&parser->json, JSON_OBJECT);
    for (struct text key; json_next_key(&parser->json, &key);) {
        if (text_equal(key, TEXT("text")))
            deadline->field.words = read_text(parser);
        else if (text_equal(key, TEXT("kind")))
            deadline->kind = kind_of(read_text(parser));
        else if (text_equal(key, TEXT("value")))
            deadline->value = read_text(parser);
        else
            json_skip(&parser->json);
    }
    bool is_found = deadline_find(deadline->field.words, parser->reading->header.day, &calendar_vietnam,
                                  DEADLINE_IN_FIELD, &found);
    bool is_told = deadline->value.len > 0 || deadline->kind == DEADLINE_ONGOING;
    if (is_told && deadline->kind == DEADLINE_DURATION)
        deadline->count = count_told(parser, deadline->value, is_found ? &found : NULL);
    if (is_told || !is_found)
        return;
    deadline->kind = found.kind;
    deadline->is_impossible = found.is_impossible;
    deadline->value = text_copy(parser->arena, text_from(found.value));
    deadline->count = found.count;
}

static void read_key(struct parser *parser, struct text key, struct proposal *proposal)
{
    struct task *task = &proposal->task;
    if (text_equal(key, TEXT("lead")))
        read_names(parser, &task->lead);
    else if (text_equal(key, TEXT("coordinate")))
        read_names(parser, &task->coordinate);
    else if (text_equal(key, TEXT("action")))
        task->action.words = read_text(parser);
    else if (text_equal(key, TEXT("start")))
        proposal->start = read_point(parser);
    else if (text_equal(key, TEXT("end")))
        proposal->end = read_point(parser);
    else if (text_equal(key, TEXT("clause")))
        proposal->clause = read_text(parser);
    else if (text_equal(key, TEXT("deadline")))
        read_deadline(parser, &task->deadline);
    else if (text_equal(key, TEXT("product")))
        task->product.words = read_text(parser);
    else if (text_equal(key, TEXT("competence")))
        task->competence.words = read_text(parser);
    else
        json_skip(&parser->json);
}

static int find_clause(const struct reading *reading, const struct proposal *proposal)
{
    char path[CLAUSE_PATH_BYTES];
    for (size_t i = 0; i < reading->clauses.count; i++) {
        struct span span = reading->clauses.at[i].span, own = proposal->task.action.span;
        if (span_is_set(own)
                ? span.start <= own.start && own.start < span.end
                : proposal->clause.len > 0 && text_equal(clause_path(reading, (int)i, path), proposal->clause))
            return (int)i;
    }
    return CLAUSE_NONE;
}

static void read_task(struct parser *parser)
{
    struct proposal proposal = {.start = NO_POINT, .end = NO_POINT, .task.confidence = 100};
    json_enter(&parser->json, JSON_OBJECT);
    for (struct text key; json_next_key(&parser->json, &key);)
        read_key(parser, key, &proposal);
    if (proposal.start >= 0 && proposal.end > proposal.start)
        proposal.task.action.span = (struct span){read_text_byte(parser->reading->text, proposal.start),
                                                  read_text_byte(parser->reading->text, proposal.end)};
    proposal.task.clause = find_clause(parser->reading, &proposal);
    clarity_judge(&proposal.task);
    LIST_ADD(parser->arena, &parser->tasks, proposal.task);
}

static void read_file(struct parser *parser)
{
    json_enter(&parser->json, JSON_OBJECT);
    for (struct text key; json_next_key(&parser->json, &key);) {
        if (text_equal(key, TEXT("sha256"))) {
            parser->is_of_file = text_equal(read_text(parser), text_from(parser->reading->sha256));
        } else if (text_equal(key, TEXT("tasks"))) {
            json_enter(&parser->json, JSON_ARRAY);
            while (json_next_item(&parser->json))
                read_task(parser);
        } else {
            json_skip(&parser->json);
        }
    }
}

static bool check_tasks(const struct task_list *tasks, struct error *error)
{
    for (size_t i = 0; i < tasks->count; i++)
        if (text_is_empty(tasks->at[i].action.words))
            return error_set(error, ERROR_USAGE, N_("a task needs words that say what is to be done"));
    return true;
}

bool proposals_read(struct arena *arena, struct text json, struct reading *reading, struct error *error)
{
    struct parser parser = {.arena = arena, .json = json_reader_of(arena, json), .reading = reading};
    if (!utf8_is_valid(json))
        return error_set(error, ERROR_USAGE, N_("the words are not UTF-8"));
    read_file(&parser);
    if (!json_is_whole(&parser.json))
        return error_set(error, ERROR_USAGE, N_("the proposals are not those that “roviec read --json” prints"));
    if (!parser.is_of_file)
        return error_set(error, ERROR_CONFLICT, N_("the proposals are those of another file"));
    if (!check_tasks(&parser.tasks, error))
        return false;
    reading->tasks = parser.tasks;
    return true;
}
