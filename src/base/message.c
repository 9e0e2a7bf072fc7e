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

struct text message_part_of_error(struct arena *arena, enum language language, const struct error *error,
                                  const char *message)
{
    struct text arguments[ERROR_ARGUMENTS];
    if (!message)
        return TEXT_NONE;
    for (size_t i = 0; i < ERROR_ARGUMENTS; i++) {
        const char *argument = error->arguments[i];
        arguments[i] = text_from(error->is_said[i] ? message_translate(language, argument) : argument);
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
