#include "model/task_horizon.h"

bool task_horizon_has_lead(const struct task_horizon *horizon, int64_t unit)
{
    return !horizon || (unit >= 0 && (size_t)unit < horizon->unit_count && horizon->leads[unit]);
}

bool task_horizon_has(const struct task_horizon *horizon, int64_t task, int64_t lead)
{
    if (task_horizon_has_lead(horizon, lead))
        return true;
    size_t first = 0, end = horizon->beside_count;
    while (first < end) {
        size_t middle = first + (end - first) / 2;
        if (horizon->beside[middle] == task)
            return true;
        if (horizon->beside[middle] < task)
            first = middle + 1;
        else
            end = middle;
    }
    return false;
}
