// Which of several places lies next in a direction: how arrow keys walk over a figure.

const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/// The position of the nearest of `points` ({x, y}) from `points[from]` in the direction of an arrow key; what lies
/// aside counts as further away. `from` itself where there is none, null for any other key.
export function next_point(points, from, key) {
    const way = ways[key];
    if (!way) return null;
    let best = from, least = Infinity;
    points.forEach((point, i) => {
        const dx = point.x - points[from].x, dy = point.y - points[from].y;
        const along = dx * way[0] + dy * way[1], aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
        if (along > 0.5 && along >= aside / 4 && along + 3 * aside < least) {
            least = along + 3 * aside;
            best = i;
        }
    });
    return best;
}
