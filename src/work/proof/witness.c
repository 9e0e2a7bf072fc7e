#include "work/proof/witness.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "ledger/cosignature.h"
#include "store/question/proof.h"
#include "work/book/book_state.h"
#include "work/proof/seen_growth.h"

/* Who witnesses at the same time waits: what is kept is compared and replaced in one step. The folder is what is
 * locked, for the file itself is replaced. */
static bool lock(struct arena *arena, const char *seen, struct error *error)
{
    const char *slash = strrchr(seen, '/');
    struct text folder = slash ? (struct text){seen, (size_t)(slash - seen) + 1} : TEXT(".");
    int descriptor = open(text_terminated(arena, folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return error_set_with(error, ERROR_NOT_FOUND, N_("there is no folder “{1}”"), folder);
    arena_defer(arena, descriptor_close, DESCRIPTOR_POINTER(descriptor));
    return flock(descriptor, LOCK_EX) == 0 ||
           error_set_with(error, ERROR_BUSY, N_("the folder “{1}” cannot be locked"), folder);
}

/* The checkpoint with the signature of its log and those that others have added, and the book's own below. */
static bool cosign(struct book *book, struct arena *arena, struct text checkpoint, struct text *cosigned,
                   struct error *error)
{
    struct note *note = arena_new(arena, struct note);
    struct buffer to = buffer_open(arena, NOTE_BYTES);
    struct sign_secret secret;
    if (!note_parse(arena, checkpoint, note))
        return error_set(error, ERROR_DAMAGED, N_("this is neither a proof nor a checkpoint"));
    if (!store_secret(book->store, arena, &secret, error))
        return false;
    buffer_add(&to, checkpoint);
    cosignature_add(arena, &to, note->text, store_origin(book->store), &secret,
                    (uint64_t)clock_now_ms(store_clock(book->store)) / 1000);
    sign_secret_wipe(&secret);
    *cosigned = buffer_text(&to);
    return true;
}

bool book_witness(struct book *book, struct arena *arena, const struct witness_request *request,
                  struct witness_report *report, struct error *error)
{
    SCRATCH(locked, arena);
    struct note_key log;
    struct growth growth;
    struct text seen, cosigned;
    struct checkpoint checkpoint;
    if (!note_key_parse(arena, request->key, &log))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is not the key of a ledger"), request->key);
    if (text_equal(log.name, store_origin(book->store)))
        return error_set(error, ERROR_USAGE, N_("nobody is the witness of his own book"));
    if (!growth_parse(arena, request->growth, &growth))
        return error_set(error, ERROR_UNSUPPORTED, N_("this is no proof that a ledger only grew"));
    if (!lock(locked, request->seen, error) || !file_read(arena, request->seen, NOTE_BYTES, &seen, error) ||
        !seen_growth_check(arena, &growth, &log, seen, &checkpoint, error) ||
        !cosign(book, arena, growth.checkpoint, &cosigned, error) || !file_replace(request->seen, cosigned, error))
        return false;
    *report = (struct witness_report){checkpoint.origin, growth.old_size, checkpoint.head.size};
    return true;
}
