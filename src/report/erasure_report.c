#include "report/erasure_report.h"

#include "base/arena.h"
#include "codec/json.h"
#include "report/json_member.h"
#include "report/task_report.h"
#include "report/table_words.h"

static void add_count(struct buffer *to, enum language language, const char *sentence, size_t count)
{
    struct text place = text_print(to->arena, "%zu", count);
    if (count == 0)
        return;
    message_fill(to, text_from(message_translate(language, sentence)), &place, 1);
    buffer_add_byte(to, '\n');
}

static void add_events(struct buffer *to, const struct logged_event *events, size_t count, enum language language)
{
    for (size_t i = 0; i < count; i++)
        logged_event_print(to, &events[i], language);
}

static void add_kept(struct buffer *to, const struct erasure_choice *choice, enum language language)
{
    add_count(to, language,
              N_("These {1} events hold the words in facts, or in names of the book and its units, which stay:"),
              choice->kept_count);
    add_events(to, choice->kept, choice->kept_count, language);
}

void erasure_choice_print(struct buffer *to, const struct erasure_choice *choice, enum language language)
{
    struct text files = choice->files;
    add_count(to, language, N_("The words of these {1} events would be erased, for good:"), choice->event_count);
    add_events(to, choice->events, choice->event_count, language);
    add_count(to, language, N_("The bytes of these {1} files would be erased:"), table_count_lines(files));
    for (struct text digest; text_split(&files, '\n', &digest);)
        buffer_print(to, "%.*s\n", TEXT_ARG(digest));
    add_kept(to, choice, language);
}

void erasure_done_print(struct buffer *to, const struct erasure_choice *choice, int64_t event, enum language language)
{
    const struct text places[] = {text_print(to->arena, "%zu", choice->event_count),
                                  text_print(to->arena, "%zu", table_count_lines(choice->files)),
                                  text_print(to->arena, "%lld", (long long)event)};
    const char *sentence = N_("Erased for good: the words of {1} events, the bytes of {2} files. Event #{3} says so.");
    message_fill(to, text_from(message_translate(language, sentence)), places, COUNT_OF(places));
    buffer_add_byte(to, '\n');
    add_kept(to, choice, language);
}

static void add_numbers(struct json_writer *json, const char *key, const struct logged_event *events, size_t count)
{
    json_key(json, key);
    json_open_array(json);
    for (size_t i = 0; i < count; i++)
        json_number(json, (uint64_t)events[i].number);
    json_close_array(json);
}

void erasure_choice_print_json(struct buffer *to, const struct erasure_choice *choice, int64_t event)
{
    struct json_writer json = json_writer_to(to);
    json_open_object(&json);
    json_add_number_or_null(&json, "event", event);
    add_numbers(&json, "events", choice->events, choice->event_count);
    json_add_lines(&json, "files", choice->files);
    add_numbers(&json, "kept", choice->kept, choice->kept_count);
    json_close_object(&json);
    buffer_add_byte(to, '\n');
}
