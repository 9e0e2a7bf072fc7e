#include "store/keeping/compare.h"

#include <sqlite3.h>

#include "base/message.h"

/* A table with the columns that order its rows and name them, the book first: they are the first ones. */
struct table_row {
    const char *name, *sql;
    int key_columns;
};

/* What the steps of the schema write. The tables of the search engine are its own: search_check.c. */
static const struct table_row schema_tables[] = {
    {"sqlite_schema",
     "SELECT 0, name, type, tbl_name, sql FROM sqlite_schema WHERE name NOT GLOB 'search_*' ORDER BY name", 2},
    {"sqlite_stat1", "SELECT 0, tbl, idx, stat FROM sqlite_stat1 ORDER BY tbl, idx", 3},
};

/* What the fold writes, and the roots of the ledger's tiles. */
static const struct table_row tables[] = {
    {"book", "SELECT * FROM book ORDER BY book", 1},
    {"unit", "SELECT * FROM unit ORDER BY book, number", 2},
    {"unit_past", "SELECT * FROM unit_past ORDER BY book, unit, until", 3},
    {"person", "SELECT * FROM person ORDER BY book, number", 2},
    {"position", "SELECT * FROM position ORDER BY book, number", 2},
    {"appointment", "SELECT * FROM appointment ORDER BY book, position, person, since", 4},
    {"role_grant", "SELECT * FROM role_grant ORDER BY book, person, role, unit, since", 5},
    {"task", "SELECT * FROM task ORDER BY book, number", 2},
    {"task_words", "SELECT * FROM task_words ORDER BY book, task", 2},
    {"task_terms", "SELECT * FROM task_terms ORDER BY book, task", 2},
    {"task_partner", "SELECT * FROM task_partner ORDER BY book, task, unit", 3},
    {"tally", "SELECT * FROM tally ORDER BY book, scope, above, number", 4},
    {"result_tally", "SELECT * FROM result_tally ORDER BY book, month, lead", 3},
    {"wait_tally", "SELECT * FROM wait_tally ORDER BY book, unit, what", 3},
    {"task_wait", "SELECT * FROM task_wait ORDER BY book, unit, what, since, task", 5},
    {"task_fact", "SELECT * FROM task_fact ORDER BY book, task, event", 3},
    {"task_origin", "SELECT * FROM task_origin ORDER BY book, task", 2},
    {"document", "SELECT * FROM document ORDER BY book, number", 2},
    {"document_clause", "SELECT * FROM document_clause ORDER BY book, document, place", 3},
    {"document_file", "SELECT * FROM document_file ORDER BY book, document, event, digest", 4},
    {"document_link", "SELECT * FROM document_link ORDER BY book, document, target, link, event", 3},
    {"document_mend", "SELECT * FROM document_mend ORDER BY book, document, event", 3},
    {"document_viewer", "SELECT * FROM document_viewer ORDER BY book, document, unit", 3},
    {"document_role", "SELECT * FROM document_role ORDER BY book, document, role", 2},
    {"attachment", "SELECT * FROM attachment ORDER BY book, event, place", 3},
    {"target_event", "SELECT * FROM target_event ORDER BY book, target, event", 3},
    {"limitation_event", "SELECT * FROM limitation_event ORDER BY book, limitation, event", 3},
    {"tile_root", "SELECT * FROM tile_root ORDER BY book, tile", 2},
    {"erased", "SELECT * FROM erased ORDER BY book, event", 2},
    {"erased_file", "SELECT * FROM erased_file ORDER BY book, digest, erasure", 3},
    {"imported", "SELECT * FROM imported ORDER BY book, event", 2},
    {"policy_value", "SELECT * FROM policy_value ORDER BY book, event", 2},
};

static bool columns_are_equal(sqlite3_stmt *one, sqlite3_stmt *other, int column)
{
    sqlite3_value *value = sqlite3_column_value(one, column), *other_value = sqlite3_column_value(other, column);
    int type = sqlite3_value_type(value);
    if (type != sqlite3_value_type(other_value))
        return false;
    if (type == SQLITE_NULL)
        return true;
    if (type == SQLITE_INTEGER)
        return sqlite3_value_int64(value) == sqlite3_value_int64(other_value);
    const void *at = sqlite3_value_blob(value), *other_at = sqlite3_value_blob(other_value);
    int len = sqlite3_value_bytes(value);
    return len == sqlite3_value_bytes(other_value) && (len == 0 || memcmp(at, other_at, (size_t)len) == 0);
}

static bool rows_are_equal(sqlite3_stmt *one, sqlite3_stmt *other)
{
    for (int column = sqlite3_column_count(one) - 1; column >= 0; column--)
        if (!columns_are_equal(one, other, column))
            return false;
    return true;
}

/* Names a row by its key, without the book. */
static bool differ(const struct table_row *table, sqlite3_stmt *row, struct error *error)
{
    char key[80] = "";
    size_t len = 0;
    for (int column = table->key_columns > 1; column < table->key_columns && len < sizeof key; column++) {
        const char *part = (const char *)sqlite3_column_text(row, column);
        len += (size_t)snprintf(key + len, sizeof key - len, "%s%s", len ? "/" : "", part ? part : "");
    }
    error_set_with(error, ERROR_DAMAGED, N_("table “{1}” does not say what the ledger says, at {2}"),
                   text_from(table->name));
    return error_add_argument(error, 2, text_from(key));
}

struct pair {
    struct connection *book, *replay;
};

static bool compare_rows(const struct table_row *table, const struct pair *pair, sqlite3_stmt *have, sqlite3_stmt *want,
                         struct error *error)
{
    for (;;) {
        int has = sqlite3_step(have), wants = sqlite3_step(want);
        if (has != SQLITE_ROW && has != SQLITE_DONE)
            return connection_fail(pair->book, has, error);
        if (wants != SQLITE_ROW && wants != SQLITE_DONE)
            return connection_fail(pair->replay, wants, error);
        if (has == SQLITE_DONE && wants == SQLITE_DONE)
            return true;
        if (has != wants || !rows_are_equal(have, want))
            return differ(table, wants == SQLITE_ROW ? want : have, error);
    }
}

static bool prepare(struct connection *connection, const char *sql, sqlite3_stmt **statement, struct error *error)
{
    int result = sqlite3_prepare_v2(connection_sqlite(connection), sql, -1, statement, NULL);
    return result == SQLITE_OK || connection_fail(connection, result, error);
}

static bool compare_table(const struct table_row *table, const struct pair *pair, struct error *error)
{
    sqlite3_stmt *have = NULL, *want = NULL;
    bool is_equal = prepare(pair->book, table->sql, &have, error) && prepare(pair->replay, table->sql, &want, error) &&
                    compare_rows(table, pair, have, want, error);
    sqlite3_finalize(have);
    sqlite3_finalize(want);
    return is_equal;
}

static bool compare_all(const struct table_row *rows, size_t count, struct connection *book, struct connection *replay,
                        struct error *error)
{
    struct pair pair = {book, replay};
    for (size_t i = 0; i < count; i++)
        if (!compare_table(&rows[i], &pair, error))
            return false;
    return true;
}

bool compare_schema(struct connection *book, struct connection *replay, struct error *error)
{
    return compare_all(schema_tables, COUNT_OF(schema_tables), book, replay, error);
}

bool compare_tables(struct connection *book, struct connection *replay, struct error *error)
{
    return compare_all(tables, COUNT_OF(tables), book, replay, error);
}

/* A page that the engine could not get, of which it says no more, tells of the machine and not of the page. */
static bool is_unread(struct text answer)
{
    return text_find(answer, TEXT("get page ")) != TEXT_NOT_FOUND ||
           text_find(answer, TEXT("get the page")) != TEXT_NOT_FOUND;
}

static bool judge(struct connection *book, struct text answer, struct error *error)
{
    if (text_equal(answer, TEXT("ok")))
        return true;
    const char *path = sqlite3_db_filename(connection_sqlite(book), "main");
    return is_unread(answer)
               ? error_set_with(error, ERROR_IO, N_("“{1}” could not be read to its end"), text_from(path))
               : error_set_with(error, ERROR_DAMAGED, N_("the database is damaged: {1}"), answer);
}

bool compare_integrity(struct connection *book, struct error *error)
{
    sqlite3_stmt *check = NULL;
    if (!prepare(book, "PRAGMA integrity_check(1)", &check, error))
        return false;
    int result = sqlite3_step(check);
    bool is_sound = result == SQLITE_ROW ? judge(book, text_from((const char *)sqlite3_column_text(check, 0)), error)
                                         : connection_fail(book, result, error);
    sqlite3_finalize(check);
    return is_sound;
}
