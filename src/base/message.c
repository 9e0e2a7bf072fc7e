#include "base/message.h"

#include "base/buffer.h"
#include "base/error.h"
#include "base/translations.h"

enum { LONGEST_MESSAGE_BYTES = 4096 };

/* The table is sorted by msgid. */
static const char *look_up(const char *msgid)
{
    size_t low = 0, high = translation_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(msgid, translations[middle].msgid);
        if (order == 0)
            return translations[middle].vietnamese;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

const char *message_translate(enum language language, const char *msgid)
{
    const char *vietnamese = language == LANGUAGE_VIETNAMESE ? look_up(msgid) : NULL;
    return vietnamese ? vietnamese : msgid;
}

const char *message_translate_count(enum language language, const char *singular, const char *plural, size_t count)
{
    if (language == LANGUAGE_ENGLISH)
        return count == 1 ? singular : plural;
    return message_translate(language, singular);
}

void message_fill(struct buffer *to, struct text format, const struct text *arguments, size_t count)
{
    size_t plain = 0;
    for (size_t i = 0; i + 2 < format.len; i++) {
        size_t place = (size_t)(format.at[i + 1] - '1');
        if (format.at[i] != '{' || format.at[i + 2] != '}' || place >= count)
            continue;
        buffer_add(to, text_slice(format, plain, i));
        buffer_add(to, arguments[place]);
        i += 2;
        plain = i + 1;
    }
    buffer_add(to, text_from_offset(format, plain));
}

const char *message_day(enum language language, struct date day, char to[DATE_BYTES])
{
    if (language == LANGUAGE_ENGLISH)
        return date_print(day, to);
    snprintf(to, DATE_BYTES, "%02u/%02u/%04u", (unsigned)day.day % 100, (unsigned)day.month % 100,
             (unsigned)day.year % 10000);
    return to;
}

const char *message_moment(enum language language, int64_t moment, char to[MOMENT_BYTES])
{
    int32_t day = moment_day(moment);
    unsigned minutes = (unsigned)(moment - moment_of_day(day)) / 60;
    char printed[DATE_BYTES];
    message_day(language, date_from_day(day), printed);
    if (moment == moment_of_day(day))
        snprintf(to, MOMENT_BYTES, "%s", printed);
    else
        snprintf(to, MOMENT_BYTES, "%s %02u:%02u", printed, minutes / 60 % 24, minutes % 60);
    return to;
}

static struct text argument_words(struct arena *arena, enum language language, const struct error *error, size_t place)
{
    const char *argument = error->arguments[place];
    char printed[MOMENT_BYTES];
    struct date day;
    int64_t moment;
    if (error->forms[place] == ARGUMENT_SAID)
        return text_from(message_translate(language, argument));
    if (error->forms[place] == ARGUMENT_DAY && date_parse(text_from(argument), &day))
        return text_copy(arena, text_from(message_day(language, day, printed)));
    if (error->forms[place] == ARGUMENT_MOMENT && moment_parse(text_from(argument), &moment))
        return text_copy(arena, text_from(message_moment(language, moment, printed)));
    return text_from(argument);
}

struct text message_part_of_error(struct arena *arena, enum language language, const struct error *error,
                                  const char *message)
{
    struct text arguments[ERROR_ARGUMENTS];
    if (!message)
        return TEXT_NONE;
    for (size_t i = 0; i < ERROR_ARGUMENTS; i++) {
        arguments[i] = argument_words(arena, language, error, i);
    }
    struct buffer sentence = buffer_open(arena, LONGEST_MESSAGE_BYTES);
    message_fill(&sentence, text_from(message_translate(language, message)), arguments, ERROR_ARGUMENTS);
    return buffer_text(&sentence);
}

struct text message_of_error(struct arena *arena, enum language language, const struct error *error)
{
    struct text parts[] = {message_part_of_error(arena, language, error, error->message),
                           message_part_of_error(arena, language, error, error->hint)};
    return text_join(arena, parts, error->hint ? 2 : 1, TEXT("; "));
}

enum language language_from_code(struct text code)
{
    return text_equal(code, TEXT("en")) ? LANGUAGE_ENGLISH : LANGUAGE_VIETNAMESE;
}

const char *language_code(enum language language)
{
    return language == LANGUAGE_ENGLISH ? "en" : "vi";
}
