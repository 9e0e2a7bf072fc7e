#include "work/document/document_mend.h"

#include "base/arena.h"
#include "base/message.h"
#include "store/question/document.h"
#include "work/acting/acting_follow.h"
#include "work/acting/permission.h"
#include "work/document/document_entry.h"

static bool check_note(struct text note, struct error *error)
{
    return note.len > 0 || error_set(error, ERROR_USAGE, N_("say why with “--note”"));
}

/* The document, when whoever acts may mend it now. */
static bool find_document(struct acting *acting, int64_t document, struct text note, struct document_line *line,
                          struct error *error)
{
    return permission_check(acting, PERMISSION_DOCUMENT_REGISTER, NULL, NO_NUMBER, error) && check_note(note, error) &&
           transaction_document(acting->transaction, acting->arena, document, line, error) &&
           acting_follow(acting, line->registered_at, error);
}

/* One value that is corrected. */
struct mended_text {
    struct text given, *now;
    enum event_field field;
};

struct mended_day {
    struct date given;
    int32_t *now;
    enum event_field field;
};

/* Takes over what differs from what stands there; tells whether anything does. */
static bool take_over(const struct document_correction *correction, struct document_entry *entry, struct event *event)
{
    const struct mended_text texts[] = {{correction->symbol, &entry->symbol, FIELD_SYMBOL},
                                        {correction->type, &entry->type, FIELD_TYPE},
                                        {correction->issuer, &entry->issuer, FIELD_ISSUER},
                                        {correction->subject, &entry->subject, FIELD_SUBJECT}};
    const struct mended_day days[] = {{correction->issued, &entry->issued, FIELD_ISSUED},
                                      {correction->received, &entry->received, FIELD_RECEIVED}};
    bool says_something = false;
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        if (text_is_empty(texts[i].given) || text_equal(texts[i].given, *texts[i].now))
            continue;
        says_something = true;
        *texts[i].now = texts[i].given;
        event_set_text(event, texts[i].field, texts[i].given);
    }
    for (size_t i = 0; i < COUNT_OF(days); i++) {
        if (!date_is_set(days[i].given) || date_to_day(days[i].given) == *days[i].now)
            continue;
        says_something = true;
        *days[i].now = date_to_day(days[i].given);
        event_set_number(event, days[i].field, *days[i].now);
    }
    return says_something;
}

/* The links of the document still lead to earlier ones. */
static bool check_ties(struct acting *acting, const struct document_line *line, int32_t issued, struct error *error)
{
    struct document_ties ties;
    if (!transaction_document_ties(acting->transaction, acting->arena, &ties, error))
        return false;
    for (size_t i = 0; i < ties.count; i++) {
        const struct document_tie *tie = &ties.at[i];
        bool leads_back = tie->to == line->number;
        struct document_line other;
        if (tie->ended_at != NO_MOMENT || (!leads_back && tie->document != line->number))
            continue;
        if (!transaction_document(acting->transaction, acting->arena, leads_back ? tie->document : tie->to, &other,
                                  error))
            return false;
        bool is_in_order = leads_back ? issued <= other.issued : issued >= other.issued;
        if (issued != NO_DAY && other.issued != NO_DAY && !is_in_order)
            return error_set_with(error, ERROR_CONFLICT,
                                  N_("the link to “{1}” would lead to a later document; take it back first"),
                                  other.symbol);
    }
    return true;
}

static bool correct(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    const struct document_correction *correction = request;
    struct document_line line;
    struct unit_matcher *matcher;
    struct event event = event_of(EVENT_DOCUMENT_CORRECTED);
    if (!find_document(acting, correction->document, correction->note, &line, error))
        return false;
    struct document_entry entry = document_entry_again(&line);
    entry.anyway = correction->anyway;
    if (!take_over(correction, &entry, &event))
        return error_set(error, ERROR_USAGE, N_("say what is right, where it is not so already"));
    bool is_renamed = event_has(&event, FIELD_SYMBOL) || event_has(&event, FIELD_ISSUER) ||
                      event_has(&event, FIELD_ISSUED);
    if (!document_matcher(acting, entry.issuer, &matcher, error) ||
        !document_entry_check(acting, &entry, matcher, is_renamed, error) ||
        !check_ties(acting, &line, entry.issued, error))
        return false;
    const struct unit_line *unit = unit_match_issuer(matcher, acting->arena, entry.issuer, entry.issued);
    event_set_number(&event, FIELD_DOCUMENT, line.number);
    event_set_text(&event, FIELD_NOTE, correction->note);
    if (unit && event_has(&event, FIELD_ISSUER))
        event_set_number(&event, FIELD_UNIT, unit->record.number);
    *answer = line.number;
    return acting_append(acting, &event, error);
}

bool book_document_correct(struct book *book, const struct book_command *command,
                           const struct document_correction *correction, struct error *error)
{
    struct document_correction request = *correction;
    int64_t answer;
    return book_act(book, command, correct, &request, &answer, error);
}

/* Whether tasks come from it, or name it by its number. */
static bool find_tasks(struct acting *acting, int64_t document, bool *has_tasks, struct error *error)
{
    struct text_list sources;
    if (!transaction_document_is_used(acting->transaction, document, has_tasks, error) ||
        !transaction_task_sources(acting->transaction, acting->arena, &sources, error))
        return false;
    for (size_t i = 0; i < sources.count && !*has_tasks; i++) {
        SCRATCH(scratch, acting->arena);
        struct document_lines meant;
        bool had;
        if (!transaction_documents_meant(acting->transaction, scratch, sources.at[i], &meant, &had, error))
            return false;
        *has_tasks = meant.count == 1 && meant.at[0].number == document;
    }
    return true;
}

static bool take_back(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    const struct document_correction *mend = request;
    struct document_line line;
    struct event event = event_of(EVENT_DOCUMENT_VOIDED);
    bool is_used;
    if (!find_document(acting, mend->document, mend->note, &line, error) ||
        !find_tasks(acting, line.number, &is_used, error))
        return false;
    if (is_used)
        return error_set(error, ERROR_CONFLICT,
                         N_("tasks come from the document, or it is linked: correct it instead"));
    event_set_number(&event, FIELD_DOCUMENT, line.number);
    event_set_text(&event, FIELD_NOTE, mend->note);
    *answer = line.number;
    return acting_append(acting, &event, error);
}

bool book_document_void(struct book *book, const struct book_command *command, int64_t document, struct text note,
                        struct error *error)
{
    struct document_correction request = {.document = document, .note = note};
    int64_t answer;
    return book_act(book, command, take_back, &request, &answer, error);
}
