#include "cli/options.h"

#include <assert.h>

#include "base/arena.h"
#include "base/message.h"

static const size_t no_option = (size_t)-1;

static size_t find_option(const struct option *options, size_t count, struct text name)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(text_from(options[i].name), name))
            return i;
    return no_option;
}

static void take(struct given *given, size_t option, const char *value)
{
    given->values[option] = value;
    given->in_order[given->in_order_count++] = (struct given_value){option, value};
}

/* Reads the option at `words.at[*place]`, and its value, which may be the next word. */
static bool read_option(const struct option *options, size_t option_count, struct words words, size_t *place,
                        struct given *given, struct error *error)
{
    const char *word = words.at[*place];
    struct text name = text_from(word + 2);
    size_t equals = text_find_byte(name, '=');
    const char *value = equals == TEXT_NOT_FOUND ? NULL : word + 2 + equals + 1;
    size_t option = find_option(options, option_count, text_slice(name, 0, equals));
    if (option == no_option)
        return error_set_with(error, ERROR_USAGE, N_("there is no option “{1}”"), text_from(word));
    if (!options[option].argument) {
        if (value)
            return error_set_with(error, ERROR_USAGE, N_("the option “{1}” takes no value"), text_from(word));
        take(given, option, "");
        return true;
    }
    if (!value && *place + 1 < words.count)
        value = words.at[++*place];
    if (!value)
        return error_set_with(error, ERROR_USAGE, N_("the option “{1}” needs a value"), text_from(word));
    take(given, option, value);
    return true;
}

bool options_read(struct arena *arena, const struct option *options, size_t option_count, struct words words,
                  struct given *given, struct error *error)
{
    assert(option_count <= MOST_OPTIONS);
    *given = (struct given){.in_order = arena_array(arena, struct given_value, words.count),
                            .rest = arena_array(arena, const char *, words.count)};
    bool are_options_over = false;
    for (size_t place = 0; place < words.count; place++) {
        const char *word = words.at[place];
        if (!are_options_over && strcmp(word, "--") == 0) {
            are_options_over = true;
        } else if (are_options_over || word[0] != '-' || word[1] != '-') {
            given->rest[given->rest_count++] = word;
        } else if (!read_option(options, option_count, words, &place, given, error)) {
            return error_add_hint(error, N_("see “roviec help”"));
        }
    }
    return true;
}

bool option_goes_with(const struct option *option, struct text action)
{
    static const struct text except = TEXT_INIT("except ");
    struct text rest = text_from(option->actions), word;
    bool is_except = text_starts(rest, except), is_named = false;
    if (is_except)
        rest = text_from_offset(rest, except.len);
    while (!is_named && text_split(&rest, ' ', &word))
        is_named = text_equal(word, action);
    return !option->actions || is_named != is_except;
}

bool options_check_action(const struct option *options, const struct given *given, struct error *error)
{
    struct text action = text_from(given->rest[0]);
    for (size_t i = 0; i < given->in_order_count; i++) {
        const struct option *option = &options[given->in_order[i].option];
        if (option_goes_with(option, action))
            continue;
        error_set_with(error, ERROR_USAGE, N_("the option “--{1}” does not go with “{2}”"), text_from(option->name));
        error_add_argument(error, 2, action);
        return error_add_hint(error, N_("see “roviec help”"));
    }
    return true;
}

bool options_check_rest(const struct given *given, size_t most, struct error *error)
{
    return given->rest_count <= most ||
           error_set_with(error, ERROR_USAGE, N_("“{1}” is one word too many"), text_from(given->rest[most]));
}
