#include "table_digest.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

/* The search engine's pages and settings hold bits that change nothing it finds (a mark of deletion where nothing older
 * stands, the case of a setting's name, the page on which the first word begins), so they are no rows that say
 * something: `verify` itself compares what they find with the words, one by one. */
static const char *const list_sql =
    "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE type IN ('table', 'index') AND rootpage > 0 "
    "AND (type = 'table' OR sql IS NOT NULL) AND name NOT GLOB '*search_data' "
    "AND name NOT GLOB '*search_idx' AND name NOT GLOB '*search_config' ORDER BY name";

/* How the search engine's own tables are declared is its own affair, as long as it finds what is in them. */
static const char *const schema_sql =
    "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT GLOB '*search_*' ORDER BY name";

static void mix(uint64_t *digest, const void *bytes, size_t len)
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < len; i++)
        *digest = (*digest ^ at[i]) * 1099511628211u;
    *digest = (*digest ^ len) * 1099511628211u;
}

static bool digest_rows(sqlite3 *sqlite, const char *sql, uint64_t *digest)
{
    sqlite3_stmt *statement = NULL;
    int result = sqlite3_prepare_v2(sqlite, sql, -1, &statement, NULL);
    *digest = 14695981039346656037u;
    while (result == SQLITE_OK && (result = sqlite3_step(statement)) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(statement); column++) {
            int type = sqlite3_column_type(statement, column);
            const void *value = sqlite3_column_blob(statement, column);
            mix(digest, &type, sizeof type);
            mix(digest, value, (size_t)sqlite3_column_bytes(statement, column));
        }
        result = SQLITE_OK;
    }
    sqlite3_finalize(statement);
    return result == SQLITE_DONE;
}

static bool add(sqlite3 *sqlite, struct table_digests *digests, const char *name, const char *sql)
{
    if (digests->count == MOST_TABLES)
        return false;
    struct table_digest *digest = &digests->at[digests->count++];
    snprintf(digest->name, sizeof digest->name, "%s", name);
    return digest_rows(sqlite, sql, &digest->digest);
}

/* A table is read whole, an index by the columns that it holds. */
static bool add_listed(sqlite3 *sqlite, struct table_digests *digests, sqlite3_stmt *list)
{
    const char *name = (const char *)sqlite3_column_text(list, 1), *table = (const char *)sqlite3_column_text(list, 2);
    const char *sql = (const char *)sqlite3_column_text(list, 3), *columns, *condition;
    char select[512];
    if (!name || !table || !sql)
        return false;
    if (sqlite3_column_bytes(list, 0) == 5 && memcmp(sqlite3_column_text(list, 0), "table", 5) == 0) {
        snprintf(select, sizeof select, "SELECT * FROM \"%s\" NOT INDEXED", name);
        return add(sqlite, digests, name, select);
    }
    columns = strchr(sql, '(');
    condition = strstr(sql, " WHERE ");
    if (!columns)
        return false;
    int len = (int)strcspn(columns + 1, ")");
    snprintf(select, sizeof select, "SELECT %.*s FROM \"%s\" INDEXED BY \"%s\"%s ORDER BY %.*s", len, columns + 1,
             table, name, condition ? condition : "", len, columns + 1);
    return add(sqlite, digests, name, select);
}

bool table_digests_of(const char *path, struct table_digests *digests)
{
    sqlite3 *sqlite = NULL;
    sqlite3_stmt *list = NULL;
    *digests = (struct table_digests){0};
    int result = sqlite3_open_v2(path, &sqlite, SQLITE_OPEN_READWRITE, NULL);
    bool done = result == SQLITE_OK && add(sqlite, digests, "version", "PRAGMA user_version") &&
                add(sqlite, digests, "encoding", "PRAGMA encoding") && add(sqlite, digests, "schema", schema_sql) &&
                sqlite3_prepare_v2(sqlite, list_sql, -1, &list, NULL) == SQLITE_OK;
    while (done && (result = sqlite3_step(list)) == SQLITE_ROW)
        done = add_listed(sqlite, digests, list);
    sqlite3_finalize(list);
    sqlite3_close(sqlite);
    return done && result == SQLITE_DONE;
}

const char *table_digests_differ(const struct table_digests *one, const struct table_digests *other)
{
    for (unsigned i = 0; i < one->count && i < other->count; i++)
        if (strcmp(one->at[i].name, other->at[i].name) != 0 || one->at[i].digest != other->at[i].digest)
            return one->at[i].name;
    return one->count != other->count ? "?" : NULL;
}
