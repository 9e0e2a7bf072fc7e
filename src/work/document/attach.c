#include "work/document/attach.h"

#include "base/buffer.h"
#include "base/message.h"
#include "base/utf8.h"
#include "document/sniff.h"
#include "model/policy_value.h"
#include "store/attachment/attachment.h"
#include "store/question/policy.h"
#include "work/book/book.h"
#include "work/book/book_state.h"
#include "work/reading/read.h"
#include "work/work.h"

enum { LONGEST_LIST_BYTES = 1 << 20 };

struct lists {
    struct buffer attachments, files;
};

/* Its last part, composed, on one line. */
static struct text name_of(struct arena *arena, struct text path)
{
    struct text name = path, part;
    while (text_split(&path, '/', &part))
        if (part.len > 0)
            name = part;
    if (!utf8_is_valid(name))
        return TEXT("?");
    name = text_collapse(arena, utf8_compose(arena, name));
    return name.len ? name : TEXT("?");
}

bool book_attach_allows(struct book *book, struct arena *arena, const struct file_given *file, struct error *error)
{
    const struct policy_key key = {.policy = POLICY_ATTACHMENT_MOST};
    struct policy_values values;
    struct book_reader *reader;
    if (!book_reader_open(book->store, arena, &reader, error) || !question_policy(reader, arena, &key, &values, error))
        return false;
    struct policy_standing standing = policy_in_force(&values, &key, date_to_day(book_today(book)));
    int64_t most = policy_number(&standing);
    if ((int64_t)file->bytes.len <= most)
        return true;
    error_set_with(error, ERROR_TOO_LARGE, N_("“{1}” has {2} bytes; the policy attachment.most-bytes allows {3}"),
                   name_of(arena, file->name));
    error_add_number(error, 2, (int64_t)file->bytes.len);
    return error_add_number(error, 3, most);
}

static bool keep(struct book *book, struct arena *arena, struct lists *lists, const struct file_given *file,
                 enum document_format format, struct error *error)
{
    char digest[SHA256_HEX_BYTES];
    struct text name = name_of(arena, file->name);
    if (!store_attach(book->store, arena, file->bytes, digest, error))
        return false;
    const char *between = lists->files.len ? "\n" : "";
    buffer_print(&lists->attachments, "%s%s %s", between, digest, document_format_code(format));
    buffer_print(&lists->files, "%s%.*s", between, TEXT_ARG(name));
    return true;
}

/* A picture without words is evidence too. */
static bool look_for_mark(struct work *work, struct arena *arena, const struct file_given *file, struct error *error)
{
    return work_look_for_mark(work, arena, file->bytes, error) || error->kind == ERROR_NO_TEXT;
}

static struct attached attached_of(const struct lists *lists)
{
    return lists->files.len ? (struct attached){buffer_text(&lists->attachments), buffer_text(&lists->files)}
                            : (struct attached){0};
}

bool book_attach(struct book *book, struct work *work, struct arena *arena, const struct file_given *files,
                 size_t count, struct attached *attached, struct error *error)
{
    struct lists lists = {buffer_open(arena, LONGEST_LIST_BYTES), buffer_open(arena, LONGEST_LIST_BYTES)};
    for (size_t i = 0; i < count; i++) {
        enum document_format format;
        if (files[i].bytes.len > work_largest_file_bytes(work))
            return error_set_with(error, ERROR_TOO_LARGE, N_("“{1}” is larger than what may be attached"),
                                  files[i].name);
        if (!book_attach_allows(book, arena, &files[i], error) || !sniff_format(files[i].bytes, &format, error) ||
            !look_for_mark(work, arena, &files[i], error) || !keep(book, arena, &lists, &files[i], format, error))
            return false;
    }
    *attached = attached_of(&lists);
    return true;
}

bool book_attach_reading(struct book *book, struct arena *arena, const struct reading *reading, struct text bytes,
                         struct attached *attached, struct error *error)
{
    struct lists lists = {buffer_open(arena, LONGEST_LIST_BYTES), buffer_open(arena, LONGEST_LIST_BYTES)};
    struct file_given file = {reading->file, bytes};
    if (!keep(book, arena, &lists, &file, reading->text->format, error))
        return false;
    *attached = attached_of(&lists);
    return true;
}
