#include "web/multipart.h"

#include "base/arena.h"
#include "base/fold.h"
#include "base/message.h"
#include "base/utf8.h"

enum { LONGEST_BOUNDARY_BYTES = 70, DELIMITER_BYTES = LONGEST_BOUNDARY_BYTES + 4 };

static bool broken(struct error *error)
{
    return error_set(error, ERROR_USAGE, N_("the form is broken or cut off"));
}

/* The value of `name` in "; name=value; other=\"quoted\"". A quoted value may hold a semicolon. */
static bool find_parameter(struct text parameters, struct text name, struct text *value)
{
    const char *end = parameters.at + parameters.len;
    struct text part;
    while (text_split(&parameters, ';', &part)) {
        struct text found = text_trim(part), key;
        text_split(&found, '=', &key);
        if (!fold_equal(key, name))
            continue;
        if (text_starts(found, TEXT("\""))) {
            struct text rest = {found.at + 1, (size_t)(end - found.at) - 1};
            size_t closing = text_find_byte(rest, '"');
            if (closing == TEXT_NOT_FOUND)
                return false;
            found = text_slice(rest, 0, closing);
        }
        *value = found;
        return true;
    }
    return false;
}

/* Browsers write a quotation mark in a file's name as "%22", a line end as "%0D" or "%0A", and "%" as it stands (WHATWG
 * HTML, multipart form data). A line end is shown as a space. */
static struct text file_name_from(struct arena *arena, struct text escaped)
{
    char *name = arena_array(arena, char, escaped.len + 1);
    size_t len = 0;
    while (escaped.len > 0) {
        bool is_quotation_mark = text_starts(escaped, TEXT("%22"));
        bool is_line_end = text_starts(escaped, TEXT("%0D")) || text_starts(escaped, TEXT("%0A"));
        name[len++] = is_quotation_mark ? '"' : is_line_end ? ' ' : escaped.at[0];
        escaped = text_from_offset(escaped, is_quotation_mark || is_line_end ? 3 : 1);
    }
    return (struct text){name, len};
}

static struct text without_folders(struct text path)
{
    for (size_t i = path.len; i > 0; i--)
        if (path.at[i - 1] == '/' || path.at[i - 1] == '\\')
            return text_from_offset(path, i);
    return path;
}

/* The value of the header Content-Disposition among the lines of a part. */
static struct text find_disposition(struct text headers)
{
    struct text line, name;
    while (text_split(&headers, '\n', &line)) {
        text_split(&line, ':', &name);
        if (fold_equal(name, TEXT("content-disposition")))
            return text_trim(line);
    }
    return TEXT_NONE;
}

/* A browser sends a part without name and bytes where no file was chosen. */
static bool take_file(struct form *form, struct form_file file, struct error *error)
{
    if (file.name.len == 0 && file.bytes.len == 0)
        return true;
    if (form->file_count < FORM_FILES) {
        form->files[form->file_count++] = file;
        return true;
    }
    error_set(error, ERROR_USAGE, N_("more than {1} documents were sent at once"));
    error_add_number(error, 1, FORM_FILES);
    return error_add_hint(error, N_("send them a few at a time"));
}

static bool take_part(struct arena *arena, struct text headers, struct text content, struct form *form,
                      struct error *error)
{
    struct text disposition = find_disposition(headers), name, file_name;
    if (!find_parameter(disposition, TEXT("name"), &name))
        return broken(error);
    if (find_parameter(disposition, TEXT("filename"), &file_name)) {
        if (!utf8_is_valid(file_name))
            file_name = TEXT_NONE;
        return take_file(form, (struct form_file){without_folders(file_name_from(arena, file_name)), content}, error);
    }
    if (form->fields.count == FORM_FIELDS)
        return error_set(error, ERROR_USAGE, N_("the form has too many fields"));
    if (!form_fits(content, error))
        return false;
    if (!utf8_is_valid(name) || !utf8_is_valid(content))
        return error_set(error, ERROR_USAGE, N_("the form is not in UTF-8"));
    form->fields.at[form->fields.count++] = (struct parameter){name, content};
    return true;
}

bool multipart_parse(struct arena *arena, struct text parameters, struct text body, struct form *form,
                     struct error *error)
{
    struct text boundary;
    if (!find_parameter(parameters, TEXT("boundary"), &boundary) || text_is_empty(boundary) ||
        boundary.len > LONGEST_BOUNDARY_BYTES)
        return broken(error);
    char bytes[DELIMITER_BYTES] = "\r\n--";
    memcpy(bytes + 4, boundary.at, boundary.len);
    struct text delimiter = {bytes, boundary.len + 4};
    if (!text_starts(body, text_from_offset(delimiter, 2)))
        return broken(error);
    struct text rest = text_from_offset(body, delimiter.len - 2);
    while (text_starts(rest, TEXT("\r\n"))) {
        size_t end_of_headers = text_find(rest, TEXT("\r\n\r\n"));
        if (end_of_headers == TEXT_NOT_FOUND || end_of_headers == 0)
            return broken(error);
        struct text headers = text_slice(rest, 2, end_of_headers);
        rest = text_from_offset(rest, end_of_headers + 4);
        size_t end = text_find(rest, delimiter);
        if (end == TEXT_NOT_FOUND)
            return broken(error);
        if (!take_part(arena, headers, text_slice(rest, 0, end), form, error))
            return false;
        rest = text_from_offset(rest, end + delimiter.len);
    }
    return text_starts(rest, TEXT("--")) || broken(error);
}
