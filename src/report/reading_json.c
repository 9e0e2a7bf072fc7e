#include "codec/json.h"
#include "model/composed.h"
#include "model/reading_summary.h"
#include "report/deadline_words.h"
#include "report/reading_export.h"

/* Prints offsets as code points. */
struct printer {
    struct json_writer json;
    struct read_points points;
};

static ALWAYS_INLINE void print_offset(struct printer *printer, struct text key, struct span span, size_t byte)
{
    json_key_of(&printer->json, key);
    if (span_is_set(span))
        json_number(&printer->json, read_points_at(&printer->points, byte));
    else
        json_null(&printer->json);
}

static void print_span(struct printer *printer, struct span span)
{
    print_offset(printer, TEXT("start"), span, span.start);
    print_offset(printer, TEXT("end"), span, span.end);
}

static ALWAYS_INLINE void print_text(struct printer *printer, struct text key, struct text text)
{
    json_key_of(&printer->json, key);
    json_text_or_null(&printer->json, text);
}

static void print_header(struct printer *printer, const struct header *header)
{
    char day[DATE_BYTES] = "";
    if (date_is_set(header->day))
        date_print(header->day, day);
    json_key_of(&printer->json, TEXT("header"));
    json_open_object(&printer->json);
    print_text(printer, TEXT("authority"), header->authority.words);
    print_text(printer, TEXT("number"), header->number.words);
    print_text(printer, TEXT("symbol"), header->symbol.words);
    print_text(printer, TEXT("type"), header->type.words);
    print_text(printer, TEXT("date"), text_from(day));
    print_text(printer, TEXT("place"), header->place.words);
    print_text(printer, TEXT("subject"), header->subject.words);
    print_text(printer, TEXT("signer_role"), header->signer_role.words);
    json_close_object(&printer->json);
}

static void print_names(struct printer *printer, struct text key, const struct field_list *names)
{
    json_key_of(&printer->json, key);
    json_open_array(&printer->json);
    for (size_t i = 0; i < names->count; i++)
        json_text(&printer->json, names->at[i].words);
    json_close_array(&printer->json);
}

static void print_units(struct printer *printer, struct text key, const struct unit_id *units, size_t count)
{
    json_key_of(&printer->json, key);
    json_open_array(&printer->json);
    for (size_t i = 0; i < count; i++)
        json_text_or_null(&printer->json, units ? units[i].id : TEXT_NONE);
    json_close_array(&printer->json);
}

static void print_deadline(struct printer *printer, const struct task_deadline *deadline)
{
    json_key_of(&printer->json, TEXT("deadline"));
    json_open_object(&printer->json);
    print_text(printer, TEXT("text"), deadline->field.words);
    print_text(printer, TEXT("kind"), text_from(deadline_kind_code(deadline->kind)));
    print_text(printer, TEXT("value"), deadline->value);
    deadline_count_json(&printer->json, &deadline->count);
    print_span(printer, deadline->field.span);
    json_close_object(&printer->json);
}

static void print_clarity(struct printer *printer, const struct task *task)
{
    json_key_of(&printer->json, TEXT("clarity"));
    json_open_object(&printer->json);
    for (size_t mark = 0; mark < CLARITY_MARK_COUNT; mark++) {
        json_key(&printer->json, clarity_mark_code((enum clarity_mark)mark));
        json_bool(&printer->json, task->clear[mark]);
    }
    json_close_object(&printer->json);
    json_key_of(&printer->json, TEXT("clarity_spans"));
    json_open_object(&printer->json);
    for (size_t mark = 0; mark < CLARITY_MARK_COUNT; mark++) {
        struct span span = task_mark_span(task, (enum clarity_mark)mark);
        if (!span_is_set(span))
            continue;
        json_key(&printer->json, clarity_mark_code((enum clarity_mark)mark));
        json_open_object(&printer->json);
        print_span(printer, span);
        json_close_object(&printer->json);
    }
    json_close_object(&printer->json);
}

static void print_task(struct printer *printer, const struct reading *reading, const struct task *task)
{
    char path[CLAUSE_PATH_BYTES];
    json_open_object(&printer->json);
    print_names(printer, TEXT("lead"), &task->lead);
    print_names(printer, TEXT("coordinate"), &task->coordinate);
    print_text(printer, TEXT("action"), task->action.words);
    print_span(printer, task->action.span);
    print_text(printer, TEXT("clause"), clause_path(reading, task->clause, path));
    print_deadline(printer, &task->deadline);
    print_text(printer, TEXT("product"), task->product.words);
    print_text(printer, TEXT("competence"), task->competence.words);
    print_clarity(printer, task);
    print_units(printer, TEXT("lead_units"), task->lead_units, task->lead.count);
    print_units(printer, TEXT("coordinate_units"), task->coordinate_units, task->coordinate.count);
    json_key_of(&printer->json, TEXT("confidence"));
    json_number(&printer->json, task->confidence);
    json_close_object(&printer->json);
}

static void print_summary(struct printer *printer, const struct reading *reading)
{
    struct json_writer *json = &printer->json;
    struct reading_summary summary;
    reading_summarise(reading, &summary);
    json_key_of(json, TEXT("summary"));
    json_open_object(json);
    json_key_of(json, TEXT("tasks"));
    json_number(json, summary.task_count);
    json_key_of(json, TEXT("clear"));
    json_number(json, summary.clear_count);
    json_key_of(json, TEXT("missing"));
    json_open_object(json);
    for (size_t mark = 0; mark < CLARITY_MARK_COUNT; mark++) {
        json_key(json, clarity_mark_code((enum clarity_mark)mark));
        json_number(json, summary.missing[mark]);
    }
    json_close_object(json);
    for (size_t flaw = 0; flaw < TASK_FLAW_COUNT; flaw++) {
        json_key(json, task_flaw_code((enum task_flaw)flaw));
        json_number(json, summary.flaws[flaw]);
    }
    print_text(printer, TEXT("first_due"), summary.first_due);
    print_text(printer, TEXT("last_due"), summary.last_due);
    json_close_object(json);
}

static void print_cautions(struct printer *printer, const struct read_text *text)
{
    json_key_of(&printer->json, TEXT("cautions"));
    json_open_object(&printer->json);
    for (enum read_caution caution = 0; caution < READ_CAUTION_COUNT; caution++) {
        json_key(&printer->json, read_caution_code(caution));
        json_number(&printer->json, text->cautions[caution]);
    }
    json_close_object(&printer->json);
}

static void open_reading(struct printer *printer, const struct reading *reading)
{
    json_open_object(&printer->json);
    print_text(printer, TEXT("file"), reading->file);
    print_text(printer, TEXT("sha256"), text_from(reading->sha256));
    print_text(printer, TEXT("format"), text_from(document_format_code(reading->text->format)));
    print_cautions(printer, reading->text);
    print_header(printer, &reading->header);
    json_key_of(&printer->json, TEXT("tasks"));
    json_open_array(&printer->json);
}

static void close_reading(struct printer *printer, const struct reading *reading)
{
    json_close_array(&printer->json);
    print_summary(printer, reading);
    json_close_object(&printer->json);
}

static struct printer printer_to(struct buffer *to, const struct reading *reading)
{
    return (struct printer){.json = json_writer_to(to), .points = read_points_of(to->arena, reading->text)};
}

void reading_print_json(struct buffer *to, const struct reading *reading)
{
    struct printer printer = printer_to(to, reading);
    open_reading(&printer, reading);
    for (size_t i = 0; i < reading->tasks.count; i++)
        print_task(&printer, reading, &reading->tasks.at[i]);
    close_reading(&printer, reading);
}

/* Moves what was printed to the file; false when it could not be written. */
static bool drain(struct buffer *printed, FILE *file)
{
    struct text bytes = buffer_text(printed);
    bool is_written = fwrite(bytes.at, 1, bytes.len, file) == bytes.len;
    buffer_cut(printed, 0);
    return is_written;
}

bool reading_write_json(FILE *file, struct arena *arena, const struct reading *reading)
{
    enum { LONGEST_TASK_BYTES = 1 << 28, DRAINED_BYTES = 1 << 16 };
    struct buffer printed = buffer_open(arena, LONGEST_TASK_BYTES);
    struct printer printer = printer_to(&printed, reading);
    bool is_written = true;
    open_reading(&printer, reading);
    for (size_t i = 0; i < reading->tasks.count && is_written; i++) {
        print_task(&printer, reading, &reading->tasks.at[i]);
        if (printed.len >= DRAINED_BYTES)
            is_written = drain(&printed, file);
    }
    close_reading(&printer, reading);
    return drain(&printed, file) && is_written;
}
