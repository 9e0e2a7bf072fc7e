#include "base/arena.h"
#include "base/seen.h"
#include "model/role.h"
#include "report/document_report.h"
#include "report/table_words.h"
#include "report/task_report.h"

enum { LONGEST_CELL_BYTES = 1 << 16, SYMBOL_WIDTH = 16, CLAUSE_WIDTH = 10 };

static void print_counts(struct buffer *to, const struct document_sum *sum, enum language language)
{
    struct text places[] = {text_print(to->arena, "%zu", sum->count), text_print(to->arena, "%zu", sum->done),
                            text_print(to->arena, "%zu", sum->late)};
    message_fill(to, text_from(message_translate(language, N_("{1} tasks, {2} done, {3} late"))), places,
                 COUNT_OF(places));
}

/* "05-NQ/ĐU  18/08/2025  nghị quyết về …" */
static void print_document(struct buffer *to, const struct document_line *line, enum language language)
{
    char issued[DATE_BYTES];
    table_pad(to, line->symbol, SYMBOL_WIDTH);
    buffer_print(to, "  %s  %.*s", table_day(language, line->issued, issued), TEXT_ARG(line->type));
    if (line->type.len && line->subject.len)
        buffer_add_byte(to, ' ');
    seen_add(to, line->subject);
}

void document_items_print(struct buffer *to, const struct document_items *items, enum language language)
{
    for (size_t i = 0; i < items->count; i++) {
        buffer_print(to, "%5lld  ", (long long)items->at[i].line.number);
        print_document(to, &items->at[i].line, language);
        buffer_add(to, TEXT("  ("));
        print_counts(to, &items->at[i].sum, language);
        buffer_add(to, TEXT(")\n"));
    }
    struct text count = text_print(to->arena, "%zu", items->count);
    message_fill(to,
                 text_from(message_translate_count(language, N_("{1} document"), N_("{1} documents"), items->count)),
                 &count, 1);
    buffer_add_byte(to, '\n');
}

static struct text issuer_words(struct arena *arena, const struct document_item *item)
{
    if (item->unit.number == NO_NUMBER)
        return item->line.issuer;
    return text_print(arena, "%.*s (%.*s)", TEXT_ARG(item->unit.name), TEXT_ARG(item->unit.code));
}

static struct text viewer_words(struct arena *arena, const struct document_page *page, enum language language)
{
    struct buffer words = buffer_open(arena, LONGEST_CELL_BYTES);
    struct text roles = page->roles, code;
    for (size_t i = 0; i < page->viewer_count; i++)
        buffer_print(&words, "%s%.*s (%.*s)", words.len ? ", " : "", TEXT_ARG(page->viewers[i].name),
                     TEXT_ARG(page->viewers[i].code));
    while (text_split(&roles, '\n', &code)) {
        enum role role;
        if (role_parse(code, &role))
            buffer_print(&words, "%s%s", words.len ? ", " : "", message_translate(language, role_title(role)));
    }
    return buffer_text(&words);
}

static void print_relations(struct buffer *to, const struct document_relations *relations, enum language language)
{
    for (size_t i = 0; i < relations->count; i++) {
        const struct document_relation *relation = &relations->at[i];
        const char *title = relation->is_back ? document_link_title_back(relation->link)
                                              : document_link_title(relation->link);
        buffer_print(to, "%s %lld  ", message_translate(language, title), (long long)relation->other.number);
        print_document(to, &relation->other, language);
        buffer_add_byte(to, '\n');
    }
}

static void print_task(struct buffer *to, const struct task_line *line, struct text clause, enum language language)
{
    char due[DATE_BYTES];
    buffer_print(to, "%7lld  %s  ", (long long)line->record.number, table_day(language, line->record.due, due));
    table_pad(to, clause, CLAUSE_WIDTH);
    buffer_print(to, "  %s%s%s  %.*s", message_translate(language, task_state_title(line->standing.state)),
                 line->standing.is_late ? ", " : "",
                 line->standing.is_late ? message_translate(language, N_("late")) : "", TEXT_ARG(line->lead.code));
    table_add_seen(to, "  ", table_said(language, line->title), "");
    if (line->record.is_joint)
        buffer_print(to, " (%s)", message_translate(language, N_("joint")));
    buffer_add_byte(to, '\n');
}

static void print_tasks(struct buffer *to, const struct document_tasks *tasks, enum language language)
{
    for (size_t i = 0; i < tasks->count; i++)
        print_task(to, &tasks->at[i].line, tasks->at[i].origin.clause, language);
}

void touched_tasks_print(struct buffer *to, const struct document_tasks *tasks, enum language language)
{
    struct text count = text_print(to->arena, "%zu", tasks->count);
    print_tasks(to, tasks, language);
    message_fill(to,
                 text_from(message_translate_count(language, N_("{1} task that is not over is touched."),
                                                   N_("{1} tasks that are not over are touched."), tasks->count)),
                 &count, 1);
    buffer_add_byte(to, '\n');
}

void document_page_print(struct buffer *to, const struct document_page *page, enum language language)
{
    const struct document_line *line = &page->item.line;
    table_add_words(to, language, N_("Document"), text_print(to->arena, "%lld", (long long)line->number));
    table_add_words(to, language, N_("Number"), line->symbol);
    table_add_words(to, language, N_("Type"), line->type);
    table_add_words(to, language, N_("Subject"), line->subject);
    table_add_words(to, language, N_("Issuer"), issuer_words(to->arena, &page->item));
    table_add_day(to, language, N_("Issued"), line->issued);
    table_add_day(to, language, N_("Received"), line->received);
    for (size_t i = 0; i < page->files.count; i++)
        table_add_words(to, language, N_("File"), page->files.at[i].name);
    table_add_words(to, language, N_("Seen by"), viewer_words(to->arena, page, language));
    print_relations(to, &page->relations, language);
    for (size_t i = 0; i < page->mend_count; i++)
        logged_event_print(to, &page->mends[i], language);
    print_counts(to, &page->item.sum, language);
    buffer_add_byte(to, '\n');
    print_tasks(to, &page->tasks, language);
}

void tree_lines_print(struct buffer *to, const struct tree_lines *lines, enum language language)
{
    for (size_t i = 0; i < lines->count; i++) {
        const struct tree_line *line = &lines->at[i];
        for (unsigned depth = 0; depth < line->depth; depth++)
            buffer_add(to, TEXT("    "));
        if (line->is_task) {
            print_task(to, &line->task, TEXT_NONE, language);
            continue;
        }
        print_document(to, &line->document.line, language);
        buffer_add(to, TEXT("  ("));
        print_counts(to, &line->document.sum, language);
        buffer_add(to, TEXT(")\n"));
    }
}

void coverage_print(struct buffer *to, const struct coverage *coverage, enum language language)
{
    struct text places[] = {text_print(to->arena, "%zu", coverage->covered_count),
                            text_print(to->arena, "%zu", coverage->clause_count)};
    for (size_t i = 0; i < coverage->open.count; i++) {
        const struct document_clause *clause = &coverage->open.at[i];
        buffer_add(to, clause->asks ? TEXT("! ") : TEXT("  "));
        table_pad(to, clause->label, CLAUSE_WIDTH);
        table_add_seen(to, "  ", clause->words, "\n");
    }
    message_fill(to,
                 text_from(message_translate(language, N_("{1} of {2} clauses have become tasks; “!” marks those in "
                                                          "which the reader found one."))),
                 places, COUNT_OF(places));
    buffer_add_byte(to, '\n');
}
