#include "work/exchange/export_sheet.h"

#include "base/arena.h"
#include "base/message.h"
#include "store/question/question.h"
#include "store/question/share.h"
#include "work/acting/asker.h"
#include "work/book/book_state.h"
#include "work/question/list_rows.h"
#include "work/question/task_lines.h"
#include "work/question/task_source.h"

enum { ROWS_BETWEEN_WORDS = 1000 };

/* Where each task stands in the sheet, by its number in the book. */
struct places {
    uint32_t *at;
    size_t count;
};

/* One sheet being written. */
struct run {
    struct arena *arena;
    const struct export_sheet_request *request;
    struct tracking_file *file;
    struct places places;
    int64_t count;
};

static void note_place(struct run *run, int64_t task)
{
    struct places *places = &run->places;
    size_t number = (size_t)task;
    if (number >= places->count) {
        size_t count = 2 * number + 64;
        places->at = arena_grow(run->arena, places->at, places->count, count, sizeof *places->at);
        places->count = count;
    }
    places->at[number] = (uint32_t)run->count;
}

static int64_t place_of(const struct run *run, int64_t task)
{
    bool is_known = task != NO_NUMBER && (size_t)task < run->places.count && run->places.at[task] > 0;
    return is_known ? run->places.at[task] : NO_NUMBER;
}

/* Whether an event tells how the work stands, rather than what was asked, decided or mended beside it. */
static bool tells_of_work(enum event_kind kind)
{
    switch ((int)kind) {
    case EVENT_TASK_ACKNOWLEDGED:
    case EVENT_TASK_PROGRESSED:
    case EVENT_TASK_RETURNED:
    case EVENT_TASK_PAUSED:
    case EVENT_TASK_RESUMED:
    case EVENT_TASK_SUBMITTED:
    case EVENT_TASK_CONFIRMED:
    case EVENT_TASK_SENT_BACK:
    case EVENT_TASK_CANCELLED:
        return true;
    default:
        return false;
    }
}

/* What is said of the work last. */
static bool read_result(struct arena *arena, const struct list_row *row, struct text *result, struct error *error)
{
    struct number_list numbers;
    if (!question_task_events(row->reader, arena, row->line.record.number, &numbers, error))
        return false;
    for (size_t i = 0; i < numbers.count && numbers.at[i] < row->cut->known; i++) {
        struct event event;
        if (!question_event(row->reader, arena, numbers.at[i], &event, error))
            return false;
        struct text note = text_trim(event_text(&event, FIELD_NOTE));
        if (event_number(&event, FIELD_AT) <= row->cut->until && note.len > 0 && tells_of_work(event_kind(&event)))
            *result = note;
    }
    return true;
}

static bool read_partners(struct arena *arena, const struct list_row *row, struct tracking_row *tracked,
                          struct error *error)
{
    struct task_share_list shares;
    if (!question_shares(row->reader, arena, row->cut, row->line.record.number, &shares, error))
        return false;
    tracked->partners = arena_array(arena, struct unit_view, shares.count);
    tracked->partner_count = shares.count;
    for (size_t i = 0; i < shares.count; i++)
        tracked->partners[i] = task_lines_unit(row->units, shares.at[i].unit);
    return true;
}

/* "12/KH-UBND, 05/01/2026": the document that a task comes from, where people wrote no other words. */
static bool read_source(struct arena *arena, const struct list_row *row, enum language language,
                        struct tracking_row *tracked, struct error *error)
{
    struct asker asker = *row->asker;
    const struct source_room room = {&asker, row->units, row->cut};
    struct task_source source;
    char day[DATE_BYTES];
    asker.arena = arena;
    if (!task_source_read(&room, row->line.record.number, tracked->source, &source, error))
        return false;
    const struct document_line *document = &source.document;
    tracked->hides_source = source.is_hidden;
    tracked->source = source.words;
    if (source.words.len == 0 && source.origin.document != NO_NUMBER)
        tracked->source = document->issued == NO_DAY
                              ? document->symbol
                              : text_print(arena, "%.*s, %s", TEXT_ARG(document->symbol),
                                           message_day(language, date_from_day(document->issued), day));
    return true;
}

static bool read_words(struct arena *arena, const struct list_row *row, enum language language,
                       struct tracking_row *tracked, struct error *error)
{
    struct task_words words;
    if (!question_task_words(row->reader, arena, row->cut, row->line.record.number, &words, error))
        return false;
    tracked->line.title = words.title;
    tracked->source = words.source;
    tracked->description = words.description;
    tracked->product = words.product;
    tracked->urgency = words.urgency;
    return read_source(arena, row, language, tracked, error);
}

static bool take_row(void *listener, struct arena *arena, const struct list_row *row, struct error *error)
{
    struct run *run = listener;
    const struct export_sheet_request *request = run->request;
    struct tracking_row tracked = {
        .place = ++run->count, .above = place_of(run, row->line.record.parent), .line = row->line};
    note_place(run, row->line.record.number);
    if (request->progress && run->count % ROWS_BETWEEN_WORDS == 0)
        request->progress(request->listener, (size_t)run->count, row->total > 0 ? (size_t)row->total : 0);
    return read_words(arena, row, request->language, &tracked, error) &&
           read_result(arena, row, &tracked.result, error) && read_partners(arena, row, &tracked, error) &&
           tracking_file_add(run->file, &tracked, error);
}

/* Before a file is made. */
static bool read_book(struct book *book, struct arena *arena, const struct export_sheet_request *request,
                      struct text *name, struct error *error)
{
    struct book_reader *reader;
    struct asker asker;
    return book_reader_open(book->store, arena, &reader, error) && question_book_name(reader, arena, name, error) &&
           asker_open(&asker, book, reader, arena, request->list.as_of.as, error) &&
           (!request->is_export || asker_check(&asker, PERMISSION_EXPORT, NO_NUMBER, error));
}

bool book_export_sheet(struct book *book, struct arena *arena, const struct export_sheet_request *request,
                       size_t *count, struct error *error)
{
    struct run run = {.arena = arena, .request = request};
    struct tracking_heading heading = {.language = request->language, .on = as_of_day(book, &request->list.as_of)};
    struct list_end end;
    if (!read_book(book, arena, request, &heading.book, error) ||
        !tracking_file_open(arena, request->form, request->path, &heading, &run.file, error) ||
        !book_list_rows(book, arena, &request->list, take_row, &run, &end, error) ||
        !tracking_file_finish(run.file, error))
        return false;
    *count = end.count;
    return true;
}
