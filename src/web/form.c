#include "web/form.h"

#include "base/arena.h"
#include "base/fold.h"
#include "base/hex.h"
#include "base/message.h"
#include "base/utf8.h"
#include "web/multipart.h"

struct text parameters_get(const struct parameters *parameters, struct text name)
{
    for (size_t i = 0; i < parameters->count; i++)
        if (text_equal(parameters->at[i].name, name))
            return parameters->at[i].value;
    return TEXT_NONE;
}

static struct text decode(struct arena *arena, struct text encoded)
{
    char *decoded = arena_array(arena, char, encoded.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < encoded.len; i++) {
        char byte = encoded.at[i] == '+' ? ' ' : encoded.at[i];
        int high = byte == '%' && i + 2 < encoded.len ? hex_value(encoded.at[i + 1]) : -1;
        int low = high >= 0 ? hex_value(encoded.at[i + 2]) : -1;
        if (low >= 0) {
            byte = (char)(high * 16 + low);
            i += 2;
        }
        decoded[len++] = byte;
    }
    return (struct text){decoded, len};
}

bool parameters_parse(struct arena *arena, struct text encoded, struct parameters *parameters, struct error *error)
{
    struct text pair;
    while (text_split(&encoded, '&', &pair)) {
        if (text_is_empty(pair))
            continue;
        if (parameters->count == FORM_FIELDS)
            return error_set(error, ERROR_USAGE, N_("the form has too many fields"));
        struct text value = pair, name;
        text_split(&value, '=', &name);
        struct parameter parameter = {decode(arena, name), decode(arena, value)};
        if (!utf8_is_valid(parameter.name) || !utf8_is_valid(parameter.value))
            return error_set(error, ERROR_USAGE, N_("the form is not in UTF-8"));
        parameters->at[parameters->count++] = parameter;
    }
    return true;
}

void cookies_parse(struct text header, struct parameters *cookies)
{
    struct text pair;
    while (text_split(&header, ';', &pair) && cookies->count < FORM_FIELDS) {
        struct text value = text_trim(pair), name;
        text_split(&value, '=', &name);
        if (utf8_is_valid(name) && utf8_is_valid(value))
            cookies->at[cookies->count++] = (struct parameter){name, value};
    }
}

bool parameters_check(const struct parameters *parameters, struct error *error)
{
    for (size_t i = 0; i < parameters->count; i++) {
        const struct parameter *parameter = &parameters->at[i];
        if (!utf8_is_valid(parameter->name) || !utf8_is_valid(parameter->value))
            return error_set(error, ERROR_USAGE, N_("the address holds bytes that are no text"));
        for (size_t before = 0; before < i; before++)
            if (text_equal(parameters->at[before].name, parameter->name))
                return error_set_with(error, ERROR_USAGE, N_("“{1}” stands in the address twice"), parameter->name);
    }
    return true;
}

bool form_fits(struct text words, struct error *error)
{
    if (words.len <= FORM_BYTES)
        return true;
    error_set(error, ERROR_TOO_LARGE, N_("more was typed into the form than it takes"));
    return error_add_hint(error, N_("go back and shorten it"));
}

bool form_parse(struct arena *arena, struct text content_type, struct text body, struct form *form, struct error *error)
{
    *form = (struct form){0};
    struct text parameters = content_type, type;
    text_split(&parameters, ';', &type);
    type = text_trim(type);
    if (fold_equal(type, TEXT("application/x-www-form-urlencoded")))
        return form_fits(body, error) && parameters_parse(arena, body, &form->fields, error);
    if (fold_equal(type, TEXT("multipart/form-data")))
        return multipart_parse(arena, parameters, body, form, error);
    form->files[form->file_count++] = (struct form_file){.bytes = body};
    return true;
}
