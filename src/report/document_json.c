#include "base/moment.h"
#include "report/document_report.h"
#include "report/json_member.h"

static void add_line(struct json_writer *json, const struct document_line *line)
{
    json_add_number(json, "document", line->number);
    json_add_text(json, "symbol", line->symbol);
    json_add_text(json, "type", line->type);
    json_add_text(json, "subject", line->subject);
    json_add_text(json, "issuer", line->issuer);
    json_add_day(json, "issued", line->issued);
    json_add_day(json, "received", line->received);
    json_add_moment(json, "registered", line->registered_at);
}

static void add_sum(struct json_writer *json, const struct document_sum *sum)
{
    json_key(json, "tasks");
    json_open_object(json);
    json_add_number(json, "count", (int64_t)sum->count);
    json_add_number(json, "done", (int64_t)sum->done);
    json_add_number(json, "late", (int64_t)sum->late);
    json_close_object(json);
}

/* The keys of a document; the object is open. */
static void add_item(struct json_writer *json, const struct document_item *item)
{
    add_line(json, &item->line);
    json_add_text(json, "unit", item->unit.code);
    add_sum(json, &item->sum);
}

void document_items_print_json(struct buffer *to, const struct document_items *items)
{
    for (size_t i = 0; i < items->count; i++) {
        struct json_writer json = json_writer_to(to);
        json_open_object(&json);
        add_item(&json, &items->at[i]);
        json_close_object(&json);
        buffer_add_byte(to, '\n');
    }
}

static void add_task(struct json_writer *json, const struct task_line *line)
{
    json_add_number(json, "task", line->record.number);
    json_add_text(json, "title", line->title);
    json_add_text(json, "lead", line->lead.code);
    json_add_day(json, "due", line->record.due);
    json_add_text(json, "state", text_from(task_state_code(line->standing.state)));
    json_add_number(json, "late_days", line->standing.days_late);
}

static void add_document_task(struct json_writer *json, const struct document_task *task)
{
    json_open_object(json);
    add_task(json, &task->line);
    json_add_text(json, "clause", task->origin.clause);
    json_add_number(json, "start", task->origin.first);
    json_add_number(json, "end", task->origin.end);
    json_close_object(json);
}

void document_tasks_print_json(struct buffer *to, const struct document_tasks *tasks)
{
    for (size_t i = 0; i < tasks->count; i++) {
        struct json_writer json = json_writer_to(to);
        add_document_task(&json, &tasks->at[i]);
        buffer_add_byte(to, '\n');
    }
}

static void add_relations(struct json_writer *json, const struct document_relations *relations)
{
    json_key(json, "links");
    json_open_array(json);
    for (size_t i = 0; i < relations->count; i++) {
        const struct document_relation *relation = &relations->at[i];
        json_open_object(json);
        json_add_text(json, "link", text_from(document_link_code(relation->link)));
        json_add_bool(json, "from_it", !relation->is_back);
        json_add_number(json, "document", relation->other.number);
        json_add_text(json, "symbol", relation->other.symbol);
        json_close_object(json);
    }
    json_close_array(json);
}

static void add_files(struct json_writer *json, const struct attached_files *files)
{
    json_key(json, "files");
    json_open_array(json);
    for (size_t i = 0; i < files->count; i++) {
        json_open_object(json);
        json_add_text(json, "name", files->at[i].name);
        json_add_text(json, "type", files->at[i].type);
        json_add_text(json, "sha256", files->at[i].digest);
        json_close_object(json);
    }
    json_close_array(json);
}

static void add_viewers(struct json_writer *json, const struct document_page *page)
{
    struct text roles = page->roles, code;
    json_key(json, "viewers");
    json_open_array(json);
    for (size_t i = 0; i < page->viewer_count; i++)
        json_text(json, page->viewers[i].code);
    json_close_array(json);
    json_key(json, "roles");
    json_open_array(json);
    while (text_split(&roles, '\n', &code))
        json_text(json, code);
    json_close_array(json);
}

/* The registration, each correction and what was attached, with what it says. */
static void add_mend(struct json_writer *json, const struct logged_event *mend)
{
    struct document_line said = document_line_of(&mend->event, mend->number);
    json_open_object(json);
    json_add_number(json, "event", mend->number);
    json_add_text(json, "kind", text_from(event_kind_code(event_kind(&mend->event))));
    json_add_moment(json, "at", said.registered_at);
    json_add_text(json, "note", event_text(&mend->event, FIELD_NOTE));
    json_add_text(json, "by", mend->by);
    json_add_text(json, "symbol", said.symbol);
    json_add_text(json, "type", said.type);
    json_add_text(json, "subject", said.subject);
    json_add_text(json, "issuer", said.issuer);
    json_add_day(json, "issued", said.issued);
    json_add_day(json, "received", said.received);
    json_add_lines(json, "files", event_text(&mend->event, FIELD_FILES));
    json_close_object(json);
}

void document_page_print_json(struct buffer *to, const struct document_page *page)
{
    struct json_writer json = json_writer_to(to);
    json_open_object(&json);
    add_item(&json, &page->item);
    add_relations(&json, &page->relations);
    add_files(&json, &page->files);
    add_viewers(&json, page);
    json_key(&json, "mends");
    json_open_array(&json);
    for (size_t i = 0; i < page->mend_count; i++)
        add_mend(&json, &page->mends[i]);
    json_close_array(&json);
    json_key(&json, "task_list");
    json_open_array(&json);
    for (size_t i = 0; i < page->tasks.count; i++)
        add_document_task(&json, &page->tasks.at[i]);
    json_close_array(&json);
    json_close_object(&json);
    buffer_add_byte(to, '\n');
}

void tree_lines_print_json(struct buffer *to, const struct tree_lines *lines)
{
    for (size_t i = 0; i < lines->count; i++) {
        const struct tree_line *line = &lines->at[i];
        struct json_writer json = json_writer_to(to);
        json_open_object(&json);
        json_add_number(&json, "depth", line->depth);
        if (line->is_task)
            add_task(&json, &line->task);
        else
            add_item(&json, &line->document);
        json_close_object(&json);
        buffer_add_byte(to, '\n');
    }
}

void coverage_print_json(struct buffer *to, const struct coverage *coverage)
{
    struct json_writer json = json_writer_to(to);
    json_open_object(&json);
    add_item(&json, &coverage->document);
    json_add_number(&json, "clauses", (int64_t)coverage->clause_count);
    json_add_number(&json, "covered", (int64_t)coverage->covered_count);
    json_key(&json, "open");
    json_open_array(&json);
    for (size_t i = 0; i < coverage->open.count; i++) {
        const struct document_clause *clause = &coverage->open.at[i];
        json_open_object(&json);
        json_add_text(&json, "clause", clause->label);
        json_add_bool(&json, "asks", clause->asks);
        json_add_number(&json, "start", clause->first);
        json_add_number(&json, "end", clause->end);
        json_add_text(&json, "words", clause->words);
        json_close_object(&json);
    }
    json_close_array(&json);
    json_close_object(&json);
    buffer_add_byte(to, '\n');
}
