#include "work/document/document_entry.h"

#include "base/arena.h"
#include "base/fold.h"
#include "base/message.h"
#include "model/composed.h"
#include "model/document_symbol.h"
#include "store/question/document.h"
#include "work/acting/permission.h"

enum { LONGEST_CLAUSES_BYTES = 64 << 20 };

bool document_matcher(struct acting *acting, struct text issuer, struct unit_matcher **matcher, struct error *error)
{
    struct arena *arena = acting->arena;
    struct unit_lines *units = arena_new(arena, struct unit_lines), *forms = arena_new(arena, struct unit_lines);
    struct text name = TEXT_NONE;
    if (!transaction_units(acting->transaction, arena, units, error) ||
        !transaction_unit_forms(acting->transaction, arena, forms, error) ||
        !transaction_book_name(acting->transaction, arena, &name, error))
        return false;
    *matcher = unit_matcher_of(arena, units, forms, unit_match_body(arena, units, name, issuer));
    return true;
}

static int32_t day_or_none(struct date date)
{
    return date_is_set(date) ? date_to_day(date) : NO_DAY;
}

static bool asks(const struct reading *reading, int clause)
{
    for (size_t i = 0; i < reading->tasks.count; i++)
        if (reading->tasks.at[i].clause == clause)
            return true;
    return false;
}

static void add_clauses(struct arena *arena, const struct reading *reading, struct document_entry *entry)
{
    struct buffer facts = buffer_open(arena, LONGEST_CLAUSES_BYTES), words = buffer_open(arena, LONGEST_CLAUSES_BYTES);
    struct read_points points = read_points_of(arena, reading->text);
    for (size_t i = 0; i < reading->clauses.count; i++) {
        SCRATCH(scratch, arena);
        const struct clause *clause = &reading->clauses.at[i];
        char path[CLAUSE_PATH_BYTES];
        struct document_clause line = {.asks = asks(reading, (int)i), .label = clause_path(reading, (int)i, path)};
        line.words = text_collapse(scratch, span_text(reading->text->words, clause->span));
        if (line.words.len == 0)
            continue;
        line.first = (int64_t)read_points_at(&points, clause->span.start);
        line.end = (int64_t)read_points_at(&points, clause->span.end);
        if (facts.len > 0) {
            buffer_add_byte(&facts, '\n');
            buffer_add_byte(&words, '\n');
        }
        document_clause_print(&facts, &line);
        buffer_add(&words, line.words);
    }
    entry->clauses = facts.len ? buffer_text(&facts) : TEXT_NONE;
    entry->clause_words = words.len ? buffer_text(&words) : TEXT_NONE;
}

static struct text given_or(struct arena *arena, struct text given, struct text read)
{
    return text_collapse(arena, text_is_empty(given) ? read : given);
}

struct document_entry document_entry_of(struct arena *arena, const struct document_given *given,
                                        const struct reading *reading)
{
    static const struct header nothing = {0};
    const struct header *header = reading ? &reading->header : &nothing;
    struct document_entry entry = {
        .symbol = given_or(arena, given->symbol, header->symbol.words),
        .type = given_or(arena, given->type, header->type.words),
        .issuer = given_or(arena, given->issuer, header->authority.words),
        .subject = given_or(arena, given->subject, header->subject.words),
        .issued = day_or_none(date_is_set(given->issued) ? given->issued : header->day),
        .received = day_or_none(given->received),
        .anyway = given->anyway,
    };
    if (reading)
        add_clauses(arena, reading, &entry);
    if (reading && given->bytes.len > 0)
        entry.digest = text_from(reading->sha256);
    return entry;
}

struct document_entry document_entry_again(const struct document_line *line)
{
    return (struct document_entry){.symbol = line->symbol,
                                   .type = line->type,
                                   .issuer = line->issuer,
                                   .subject = line->subject,
                                   .issued = line->issued,
                                   .received = line->received,
                                   .self = line->number};
}

static bool is_same_issuer(const struct document_entry *entry, const struct unit_line *unit,
                           const struct document_line *line)
{
    if (unit && line->unit != NO_NUMBER)
        return unit->record.number == line->unit;
    return entry->issuer.len == 0 || line->issuer.len == 0 || fold_equal(entry->issuer, line->issuer);
}

static bool is_same_day(const struct document_entry *entry, const struct document_line *line)
{
    return entry->issued == NO_DAY || line->issued == NO_DAY || entry->issued == line->issued;
}

bool document_entry_can_be(const struct acting *acting, const struct document_entry *entry,
                           const struct unit_matcher *matcher, const struct document_line *line)
{
    SCRATCH(scratch, acting->arena);
    const struct unit_line *unit = unit_match_issuer(matcher, scratch, entry->issuer, entry->issued);
    bool is_same_symbol = text_is_empty(entry->symbol) || text_is_empty(line->symbol) ||
                          text_equal(document_symbol_key(scratch, entry->symbol),
                                     document_symbol_key(scratch, line->symbol));
    return is_same_symbol && is_same_day(entry, line) && is_same_issuer(entry, unit, line);
}

/* The first document of the same symbol and issuer: of the same day, or else of the same period of numbering. */
static bool find_namesake(struct acting *acting, const struct document_entry *entry, const struct unit_matcher *matcher,
                          bool wants_same_day, const struct document_line **found, struct error *error)
{
    struct document_lines lines;
    const struct unit_line *unit = unit_match_issuer(matcher, acting->arena, entry->issuer, entry->issued);
    *found = NULL;
    if (text_is_empty(entry->symbol))
        return true;
    if (!transaction_documents_of_symbol(acting->transaction, acting->arena, entry->symbol, &lines, error))
        return false;
    for (size_t i = 0; i < lines.count && !*found; i++) {
        const struct document_line *line = &lines.at[i];
        if (line->number != entry->self && is_same_issuer(entry, unit, line) &&
            (wants_same_day ? is_same_day(entry, line)
                            : document_symbol_shares_period(entry->symbol, entry->issued, line->issued)))
            *found = line;
    }
    return true;
}

bool document_say(const struct acting *acting, const struct document_line *line, const char *message,
                  struct error *error)
{
    error_set_with(error, ERROR_CONFLICT, message, line->symbol);
    if (line->issued == NO_DAY)
        error_add_argument(error, 2, TEXT("…"));
    else
        error_add_day(error, 2, date_from_day(line->issued));
    return error_add_argument(error, 3, text_print(acting->arena, "%lld", (long long)line->number));
}

bool document_find_by_file(struct acting *acting, struct text digest, const struct document_line **found,
                           struct error *error)
{
    struct document_lines lines = {0};
    if (digest.len > 0 && !transaction_documents_of_file(acting->transaction, acting->arena, digest, &lines, error))
        return false;
    *found = lines.count > 0 ? &lines.at[0] : NULL;
    return true;
}

/* The document goes on with the file that it is known by. */
static bool check_file(struct acting *acting, const struct document_entry *entry, const struct document_line *line,
                       struct error *error)
{
    struct document_files files;
    if (!transaction_document_files(acting->transaction, acting->arena, line->number, &files, error))
        return false;
    if (files.count == 0) {
        document_say(acting, line, N_("“{1}” of {2} was registered without its file, as document {3}"), error);
        return error_add_hint(error, N_("attach the file first (“roviec document attach”), then accept it"));
    }
    if (document_files_find(&files, entry->digest))
        return true;
    document_say(acting, line, N_("“{1}” of {2} was registered with another file, as document {3}"), error);
    return error_add_hint(error,
                          N_("register this one under a number of its own (“roviec document register --symbol”), "
                             "link it to the one that it amends or replaces, and accept it then"));
}

bool document_entry_find(struct acting *acting, const struct document_entry *entry, const struct unit_matcher *matcher,
                         const struct document_line **line, struct error *error)
{
    if (!document_find_by_file(acting, entry->digest, line, error))
        return false;
    if (*line)
        return true;
    return find_namesake(acting, entry, matcher, true, line, error) &&
           (!*line || check_file(acting, entry, *line, error));
}

static bool check_new(struct acting *acting, const struct document_entry *entry, const struct unit_matcher *matcher,
                      struct error *error)
{
    const struct document_line *line;
    if (!document_find_by_file(acting, entry->digest, &line, error) ||
        (!line && !find_namesake(acting, entry, matcher, true, &line, error)))
        return false;
    if (line)
        return document_say(acting, line, N_("“{1}” of {2} was registered already, as document {3}"), error);
    if (entry->anyway || entry->issued == NO_DAY)
        return true;
    if (!find_namesake(acting, entry, matcher, false, &line, error))
        return false;
    if (!line)
        return true;
    document_say(acting, line, N_("the number “{1}” was given already, on {2}, to document {3}"), error);
    return error_add_hint(error, N_("look at both days; “--anyway” registers it all the same"));
}

static bool check_days(const struct acting *acting, const struct document_entry *entry, struct error *error)
{
    if (entry->issued != NO_DAY && entry->issued > acting->today)
        return error_set(error, ERROR_USAGE, N_("the day of the document is still to come"));
    if (entry->received != NO_DAY && entry->received > acting->today)
        return error_set(error, ERROR_USAGE, N_("the day on which the document came is still to come"));
    return entry->issued == NO_DAY || entry->received == NO_DAY || entry->issued <= entry->received ||
           error_set(error, ERROR_USAGE, N_("the document came before it was issued"));
}

bool document_entry_check(struct acting *acting, const struct document_entry *entry, const struct unit_matcher *matcher,
                          bool is_named, struct error *error)
{
    return check_days(acting, entry, error) && (!is_named || check_new(acting, entry, matcher, error));
}

static bool append(struct acting *acting, const struct document_entry *entry, const struct unit_matcher *matcher,
                   int64_t document, struct error *error)
{
    struct event event = event_of(EVENT_DOCUMENT_REGISTERED);
    const struct unit_line *unit = unit_match_issuer(matcher, acting->arena, entry->issuer, entry->issued);
    event_set_number(&event, FIELD_DOCUMENT, document);
    event_set_text(&event, FIELD_SYMBOL, entry->symbol);
    event_set_text(&event, FIELD_TYPE, entry->type);
    event_set_text(&event, FIELD_ISSUER, entry->issuer);
    event_set_text(&event, FIELD_SUBJECT, entry->subject);
    event_set_number_unless(&event, FIELD_ISSUED, entry->issued, NO_DAY);
    event_set_number_unless(&event, FIELD_RECEIVED, entry->received, NO_DAY);
    if (unit)
        event_set_number(&event, FIELD_UNIT, unit->record.number);
    event_set_text(&event, FIELD_ATTACHMENTS, entry->attached.attachments);
    event_set_text(&event, FIELD_FILES, entry->attached.files);
    event_set_text(&event, FIELD_CLAUSES, entry->clauses);
    event_set_text(&event, FIELD_CLAUSE_WORDS, entry->clause_words);
    return acting_append(acting, &event, error);
}

bool document_enter(struct acting *acting, const struct document_entry *entry, const struct unit_matcher *matcher,
                    int64_t *document, struct error *error)
{
    int64_t last;
    if (!permission_check(acting, PERMISSION_DOCUMENT_REGISTER, NULL, NO_NUMBER, error))
        return false;
    if (text_is_empty(entry->symbol) && text_is_empty(entry->subject))
        return error_set(error, ERROR_USAGE, N_("a document has a number or a subject"));
    if (!document_entry_check(acting, entry, matcher, true, error) ||
        !transaction_last_document(acting->transaction, &last, error) ||
        !append(acting, entry, matcher, last + 1, error))
        return false;
    *document = last + 1;
    return true;
}
