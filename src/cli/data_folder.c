#include "cli/data_folder.h"

#include <sys/stat.h>

#include "base/arena.h"
#include "base/message.h"
#include "cli/command.h"
#include "work/book/book.h"

/* $VARIABLE/roviec, else $HOME/UNDER_HOME/roviec. */
static const char *user_folder(struct arena *arena, const char *variable, const char *under_home)
{
    const char *folder = getenv(variable), *home = getenv("HOME");
    if (folder && folder[0])
        return text_print(arena, "%s/roviec", folder).at;
    return text_print(arena, "%s/%s/roviec", home ? home : "", under_home).at;
}

struct book_settings data_folder_settings(struct session *session, const char *given)
{
    const char *chosen = given ? given : getenv("ROVIEC_DATA");
    return (struct book_settings){
        .folder = chosen && chosen[0] ? chosen : user_folder(session->arena, "XDG_DATA_HOME", ".local/share"),
        .sightings_folder = user_folder(session->arena, "XDG_STATE_HOME", ".local/state"),
        .clock = clock_system(),
    };
}

struct opened {
    enum language language;
    struct book *book;
};

static void complain(const struct opened *opened, const char *complaint)
{
    fprintf(stderr, "roviec: %s\n", message_translate(opened->language, complaint));
}

/* An arena_defer closer; last comes what did not stop the command, and whoever gave it should know. */
static void book_closer(void *argument)
{
    struct opened *opened = argument;
    if (!book_is_guarded(opened->book))
        complain(opened, N_("warning: what was seen of the book cannot be kept on this machine (see XDG_STATE_HOME); a "
                            "folder put in its place would not be noticed"));
    if (book_clock_is_behind(opened->book))
        complain(opened, N_("warning: this machine's clock stands before the moment at which the book was written to "
                            "last; what is recorded now bears that moment"));
    book_close(opened->book);
}

bool data_folder_open(struct session *session, const char *given, struct book **book, struct error *error)
{
    struct book_settings settings = data_folder_settings(session, given);
    struct opened *opened = arena_new(session->arena, struct opened);
    if (!book_open(&settings, book, error))
        return error->kind == ERROR_NOT_FOUND ? error_add_hint(error, N_("“roviec init” makes one")) : false;
    *opened = (struct opened){session->language, *book};
    arena_defer(session->arena, book_closer, opened);
    return true;
}

bool data_folder_spares(struct session *session, const char *given, const char *path, struct error *error)
{
    struct stat book, folder;
    const char *slash = strrchr(path, '/');
    struct text above = slash ? (struct text){path, (size_t)(slash - path) + 1} : TEXT(".");
    if (stat(data_folder_settings(session, given).folder, &book) != 0 ||
        stat(text_terminated(session->arena, above), &folder) != 0 || book.st_dev != folder.st_dev ||
        book.st_ino != folder.st_ino)
        return true;
    return error_set_with(error, ERROR_USAGE,
                          N_("“{1}” would stand among the files of the book; choose another folder"), text_from(path));
}
