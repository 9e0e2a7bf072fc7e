#include "document/page/rule_finder.h"

enum { DARK_BELOW = 200, RUNS_AT_MOST = 40000, NEXT_PIXELS = 2 };

/* Points. The feet of letters set close make a run, but not one as long as a rule. */
static const double SHORTEST_ACROSS = 45, SHORTEST_UP = 13, THICKEST = 4.5, LONGEST_HOLE = 0.5;

/* A row (or column) of dark pixels: [start, end) along, at `place` across. */
struct run {
    size_t place, start, end;
};

struct run_list {
    struct run *at;
    size_t count, capacity;
};

/* The run that is being followed in each column, and in the present row. */
struct trace {
    size_t start, last;
    bool is_open;
};

static void close_trace(struct arena *arena, struct trace *trace, size_t place, size_t shortest, struct run_list *runs)
{
    size_t end = trace->last + 1;
    if (trace->is_open && end - trace->start >= shortest && runs->count < RUNS_AT_MOST)
        LIST_ADD(arena, runs, ((struct run){place, trace->start, end}));
    trace->is_open = false;
}

static void follow(struct trace *trace, size_t at)
{
    if (!trace->is_open)
        trace->start = at;
    trace->is_open = true;
    trace->last = at;
}

static void find_runs(struct arena *arena, const struct grey_picture *picture, struct run_list *across,
                      struct run_list *up)
{
    struct trace *columns = arena_array(arena, struct trace, picture->width + 1);
    size_t shortest_across = (size_t)(SHORTEST_ACROSS / picture->points) + 1;
    size_t hole = (size_t)(LONGEST_HOLE / picture->points);
    size_t shortest_up = (size_t)(SHORTEST_UP / picture->points) + 1;
    for (size_t y = 0; y < picture->height; y++) {
        struct trace row = {0};
        const uint8_t *pixels = picture->at + y * picture->stride;
        for (size_t x = 0; x < picture->width; x++) {
            if (pixels[x] < DARK_BELOW) {
                follow(&row, x);
                follow(&columns[x], y);
                continue;
            }
            if (row.is_open && x - row.last > hole)
                close_trace(arena, &row, y, shortest_across, across);
            if (columns[x].is_open && y - columns[x].last > hole)
                close_trace(arena, &columns[x], x, shortest_up, up);
        }
        close_trace(arena, &row, y, shortest_across, across);
    }
    for (size_t x = 0; x < picture->width; x++)
        close_trace(arena, &columns[x], x, shortest_up, up);
}

static int by_place(const void *left, const void *right)
{
    const struct run *a = left, *b = right;
    if (a->place != b->place)
        return a->place < b->place ? -1 : 1;
    return (a->start > b->start) - (a->start < b->start);
}

/* Runs side by side are one stroke; `first` and `last` are places across. */
struct stroke {
    size_t first, last, start, end;
};

struct stroke_list {
    struct stroke *at;
    size_t count, capacity;
};

static void join_runs(struct arena *arena, struct run_list runs, struct stroke_list *strokes)
{
    size_t reachable = 0; /* strokes before it end too far back to be touched again */
    if (runs.count > 0)
        qsort(runs.at, runs.count, sizeof *runs.at, by_place);
    for (size_t i = 0; i < runs.count; i++) {
        struct run run = runs.at[i];
        bool is_joined = false;
        while (reachable < strokes->count && strokes->at[reachable].last + NEXT_PIXELS < run.place)
            reachable++;
        for (size_t k = reachable; k < strokes->count && !is_joined; k++) {
            struct stroke *stroke = &strokes->at[k];
            is_joined = run.place <= stroke->last + NEXT_PIXELS && run.start <= stroke->end && stroke->start <= run.end;
            if (is_joined) {
                stroke->last = run.place;
                stroke->start = run.start < stroke->start ? run.start : stroke->start;
                stroke->end = run.end > stroke->end ? run.end : stroke->end;
            }
        }
        if (!is_joined)
            LIST_ADD(arena, strokes, ((struct stroke){run.place, run.place, run.start, run.end}));
    }
}

void rules_find(struct arena *arena, const struct grey_picture *picture, struct box_list *rules)
{
    struct run_list across = {0}, up = {0};
    struct stroke_list strokes = {0};
    find_runs(arena, picture, &across, &up);
    if (across.count == RUNS_AT_MOST || up.count == RUNS_AT_MOST)
        return;
    join_runs(arena, across, &strokes);
    size_t across_count = strokes.count;
    struct stroke_list upright = {0};
    join_runs(arena, up, &upright);
    for (size_t i = 0; i < upright.count; i++)
        LIST_ADD(arena, &strokes, upright.at[i]);
    for (size_t i = 0; i < strokes.count; i++) {
        struct stroke stroke = strokes.at[i];
        double first = (double)stroke.first * picture->points, last = (double)(stroke.last + 1) * picture->points;
        double start = (double)stroke.start * picture->points, end = (double)stroke.end * picture->points;
        if (last - first > THICKEST)
            continue;
        LIST_ADD(arena, rules,
                 (i < across_count ? (struct box){start, first, end, last} : (struct box){first, start, last, end}));
    }
}
