/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-qr-marks.h"

/* Three corners of a code have a mark: seven fields wide, and any straight line through its middle meets dark, light, dark,
 * light, dark in the widths 1:1:3:1:1, ISO/IEC 18004, section 6.3.3. Pictures without three such places, as nearly all in
 * mails, are done with at a small part of what a search for codes costs. What might be one is left to that search. */

/* Every third line meets the middle of a mark, which is six points high or more, twice. */
#define STEP 3

/* How much the light changes at an edge: in clear pictures, where noise is to be passed over, and in pale ones. */
static const int contrasts[] = { 64, 12 };

/* Seven fields of two points, less what an unclear edge takes away. */
#define MIN_SIZE 12

#define MAX_MARKS 64

/* The middle of a mark, and how wide it is. */
typedef struct
{
  int x;
  int y;
  int size;
} Mark;

typedef struct
{
  const GenkanQrPicture *picture;
  Mark                   marks[MAX_MARKS];
  guint                  n_marks;
} Search;

/* Two neighbours of 1:1:3:1:1 are 2, 4, 4 and 2 fields together; ink that runs makes one wider at the cost of the other.
 * The search for codes takes half a field more or less, so this takes a little more. */
static gboolean
is_pair (guint width,
         guint fields,
         guint all)
{
  /* width / all within (fields ± 0.75) / 7 */
  return 28 * width >= (4 * fields - 3) * all && 28 * width <= (4 * fields + 3) * all;
}

static gboolean
are_widths_of_mark (const guint widths[5])
{
  guint all = widths[0] + widths[1] + widths[2] + widths[3] + widths[4];

  return all >= MIN_SIZE && is_pair (widths[0] + widths[1], 2, all) && is_pair (widths[1] + widths[2], 4, all) &&
         is_pair (widths[2] + widths[3], 4, all) && is_pair (widths[3] + widths[4], 2, all);
}

static gboolean
is_dark (const Search *self,
         gint64        x,
         gint64        y,
         int           between)
{
  const GenkanQrPicture *picture = self->picture;

  return picture->points[(gsize) y * picture->width + (gsize) x] < between;
}

/* Whether the three by three fields in the middle are of one kind: that is what letters do not have. */
static gboolean
has_full_middle (const Search *self,
                 const Mark   *mark,
                 int           between)
{
  static const int around[][2] = { { 10, 0 }, { 7, 7 }, { 0, 10 }, { -7, 7 }, { -10, 0 }, { -7, -7 }, { 0, -10 }, { 7, -7 } };
  gboolean dark = is_dark (self, mark->x, mark->y, between);

  for (gsize i = 0; i < G_N_ELEMENTS (around); i++)
    {
      int x = mark->x + around[i][0] * mark->size / 70;
      int y = mark->y + around[i][1] * mark->size / 70;

      if (x < 0 || y < 0 || x >= (int) self->picture->width || y >= (int) self->picture->height ||
          is_dark (self, x, y, between) != dark)
        return FALSE;
    }

  return TRUE;
}

/* Whether what looks like a mark along the line of its middle, from one light to the other at @ring_x, is one across it too.
 * Sets the height of the middle and the size. */
static gboolean
is_mark_across (const Search *self,
                Mark         *mark,
                guint         ring_x)
{
  const guint8 *line = self->picture->points + (gsize) mark->y * self->picture->width;
  int between = (line[mark->x] + line[ring_x] + 1) / 2;
  gboolean dark = is_dark (self, mark->x, mark->y, between);
  guint widths[5] = { 0 };
  int first = mark->y;
  int height;

  for (int direction = -1; direction <= 1; direction += 2)
    {
      int y = direction < 0 ? mark->y : mark->y + 1;

      for (int i = 0; i <= 2; i++)
        {
          guint *width = &widths[2 + direction * i];

          for (; y >= 0 && y < (int) self->picture->height && is_dark (self, mark->x, y, between) == (i == 1 ? !dark : dark);
               y += direction)
            ++*width;
          if (i == 0 && direction < 0)
            first = y + 1;
        }
    }
  if (!are_widths_of_mark (widths))
    return FALSE;

  mark->y = first + (int) widths[2] / 2;
  height = (int) (widths[0] + widths[1] + widths[2] + widths[3] + widths[4]);

  return 2 * MAX (mark->size, height) <= 3 * MIN (mark->size, height) && has_full_middle (self, mark, between);
}

static gint64
distance_squared (const Mark *one,
                  const Mark *other)
{
  gint64 x = one->x - other->x;
  gint64 y = one->y - other->y;

  return x * x + y * y;
}

/* Marks of one code are about equally large, less so from the side, and twice their size apart, less so when it lies askew. */
static gboolean
may_belong_together (const Mark *one,
                     const Mark *other)
{
  gint64 smaller = MIN (one->size, other->size);

  return MAX (one->size, other->size) <= 2 * smaller && distance_squared (one, other) >= smaller * smaller;
}

/* Three corners of a square that is seen from anywhere but its edge: near enough to equal sides and a right angle. */
static gboolean
are_corners (const Mark *a,
             const Mark *b,
             const Mark *c)
{
  gint64 ab = distance_squared (a, b);
  gint64 bc = distance_squared (b, c);
  gint64 ca = distance_squared (c, a);
  gint64 longest = MAX (ab, MAX (bc, ca));
  gint64 shortest = MIN (ab, MIN (bc, ca));
  gint64 sides = ab + bc + ca - longest;

  return sides - shortest <= 4 * shortest && 2 * longest >= sides && 2 * longest <= 3 * sides;
}

/* Returns: whether there are three marks of one code now */
static gboolean
add_mark (Search     *self,
          const Mark *mark)
{
  for (guint i = 0; i < self->n_marks; i++)
    {
      const Mark *other = &self->marks[i];

      if (may_belong_together (mark, other))
        {
          for (guint k = 0; k < i; k++)
            {
              if (may_belong_together (mark, &self->marks[k]) && may_belong_together (other, &self->marks[k]) &&
                  are_corners (mark, other, &self->marks[k]))
                return TRUE;
            }
        }
      else if (ABS (other->x - mark->x) < mark->size / 2 && ABS (other->y - mark->y) < mark->size / 2)
        {
          return FALSE; /* another line through the same one */
        }
    }
  if (self->n_marks == MAX_MARKS)
    return TRUE; /* too many to tell */
  self->marks[self->n_marks++] = *mark;

  return FALSE;
}

/* Returns: whether the marks up to this line may be those of a code */
static gboolean
search_line (Search *self,
             guint   y,
             int     contrast)
{
  const GenkanQrPicture *picture = self->picture;
  const guint8 *line = picture->points + (gsize) y * picture->width;
  guint edges[6] = { 0 };
  guint n_edges = 0;
  int darkest = line[0];
  int lightest = line[0];
  gboolean may_darken = TRUE;
  gboolean may_lighten = TRUE;

  for (guint x = 1; x <= picture->width; x++)
    {
      gboolean is_end = x == picture->width;
      int light = is_end ? line[x - 1] : line[x];

      if (may_darken && light <= lightest - contrast)
        {
          may_darken = FALSE;
          may_lighten = TRUE;
          darkest = light;
        }
      else if (may_lighten && light >= darkest + contrast)
        {
          may_lighten = FALSE;
          may_darken = TRUE;
          lightest = light;
        }
      else if (!is_end)
        {
          darkest = MIN (darkest, light);
          lightest = MAX (lightest, light);
          continue;
        }

      for (guint i = 0; i < 5; i++)
        edges[i] = edges[i + 1];
      edges[5] = x;
      if (++n_edges >= 5)
        {
          const guint widths[5] = { edges[1] - edges[0], edges[2] - edges[1], edges[3] - edges[2], edges[4] - edges[3],
                                    edges[5] - edges[4] };
          Mark mark = { (int) (edges[2] + edges[3]) / 2, (int) y, (int) (edges[5] - edges[0]) };

          if (are_widths_of_mark (widths) && is_mark_across (self, &mark, (edges[1] + edges[2]) / 2) && add_mark (self, &mark))
            return TRUE;
        }
    }

  return FALSE;
}

/** Returns: whether there may be a code in @picture */
gboolean
genkan_qr_picture_has_marks (const GenkanQrPicture *picture)
{
  Search search = { .picture = picture };

  for (gsize i = 0; i < G_N_ELEMENTS (contrasts); i++)
    {
      for (guint y = 0; y < picture->height; y += STEP)
        {
          if (search_line (&search, y, contrasts[i]))
            return TRUE;
        }
    }

  return FALSE;
}
