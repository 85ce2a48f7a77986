/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-fold-box.h"

#include "genkan-text-scale.h"

#define MAX_COLUMNS 6

/**
 * GenkanFoldBox:
 *
 * Children side by side when there is room for it, else below each other. The choice is made while measuring, so that
 * no property changes during allocation: no resize loop, and the same widgets in both shapes.
 *
 * Properties, all pixels at a text size of 100 %:
 *
 * - `threshold`: side by side from this width on
 * - `spacing`: between columns; `row-spacing`: between rows
 * - `fold-maximum`: rows are never wider than this; 0 for no limit
 * - `first-natural`, `middle-natural`, `last-natural`: the first child, the middle of three, or the last one keeps its
 *   natural width
 * - `center`: children side by side are centred vertically instead of filling the height
 */
struct _GenkanFoldBox
{
  GtkWidget parent_instance;

  int       threshold;
  int       spacing;
  int       row_spacing;
  int       fold_maximum;
  gboolean  first_natural;
  gboolean  middle_natural;
  gboolean  last_natural;
  gboolean  center;
};

enum
{
  PROP_0,
  PROP_THRESHOLD,
  PROP_SPACING,
  PROP_ROW_SPACING,
  PROP_FOLD_MAXIMUM,
  PROP_FIRST_NATURAL,
  PROP_MIDDLE_NATURAL,
  PROP_LAST_NATURAL,
  PROP_CENTER,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GenkanFoldBox, genkan_fold_box, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static guint
collect_children (GenkanFoldBox *self,
                  GtkWidget     *children[MAX_COLUMNS])
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL && n < MAX_COLUMNS;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_should_layout (child))
        children[n++] = child;
    }

  return n;
}

static gboolean
is_side_by_side (GenkanFoldBox *self,
                 int            width)
{
  return width >= genkan_text_scale_pixels (GTK_WIDGET (self), self->threshold);
}

static int
get_row_width (GenkanFoldBox *self,
               int            width)
{
  if (self->fold_maximum == 0 || width < 0)
    return width;

  return MIN (width, genkan_text_scale_pixels (GTK_WIDGET (self), self->fold_maximum));
}

static int
measure_height (GtkWidget *child,
                int        width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

static void
share_columns (GenkanFoldBox *self,
               GtkWidget     *children[MAX_COLUMNS],
               guint          n,
               int            width,
               int            columns[MAX_COLUMNS])
{
  int room = width - self->spacing * (int) (n - 1);
  int left = room;
  guint n_free = 0;

  for (guint i = 0; i < n; i++)
    {
      gboolean natural = n > 1 && ((self->first_natural && i == 0) || (self->last_natural && i == n - 1) ||
                                   (self->middle_natural && n == 3 && i == 1));

      columns[i] = -1;
      if (natural)
        gtk_widget_measure (children[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &columns[i], NULL, NULL);
      if (natural)
        left -= columns[i];
      else
        n_free++;
    }

  /* the last one takes what the division leaves over, so that right edges line up */
  for (guint i = 0; i < n; i++)
    {
      if (columns[i] >= 0)
        continue;
      columns[i] = MAX (0, left / (int) n_free);
      left -= columns[i];
      n_free--;
    }
}

static GtkSizeRequestMode
genkan_fold_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
genkan_fold_box_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  GenkanFoldBox *self = GENKAN_FOLD_BOX (widget);
  GtkWidget *children[MAX_COLUMNS];
  int columns[MAX_COLUMNS];
  guint n = collect_children (self, children);
  int height = 0;

  if (n == 0)
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = self->spacing * (int) (n - 1);
      for (guint i = 0; i < n; i++)
        {
          int child_minimum, child_natural;

          gtk_widget_measure (children[i], orientation, -1, &child_minimum, &child_natural, NULL, NULL);
          *minimum = MAX (*minimum, child_minimum);
          *natural += child_natural;
        }
      return;
    }

  /* asked for no width in particular, the answer is that for the width it would like best */
  if (for_size < 0)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);

  if (is_side_by_side (self, for_size))
    {
      share_columns (self, children, n, for_size, columns);
      for (guint i = 0; i < n; i++)
        height = MAX (height, measure_height (children[i], columns[i]));
    }
  else
    {
      height = self->row_spacing * (int) (n - 1);
      for (guint i = 0; i < n; i++)
        height += measure_height (children[i], get_row_width (self, for_size));
    }

  *minimum = *natural = height;
}

static void
allocate_columns (GenkanFoldBox *self,
                  GtkWidget     *children[MAX_COLUMNS],
                  guint          n,
                  int            width,
                  int            height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int columns[MAX_COLUMNS];
  int x = 0;

  share_columns (self, children, n, width, columns);

  for (guint i = 0; i < n; i++)
    {
      int child_height = self->center ? MIN (height, measure_height (children[i], columns[i])) : height;
      int y = (height - child_height) / 2;

      gtk_widget_size_allocate (children[i],
                                &(GtkAllocation) { rtl ? width - x - columns[i] : x, y, columns[i], child_height },
                                -1);
      x += columns[i] + self->spacing;
    }
}

static void
genkan_fold_box_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  GenkanFoldBox *self = GENKAN_FOLD_BOX (widget);
  GtkWidget *children[MAX_COLUMNS];
  guint n = collect_children (self, children);
  int row_width = get_row_width (self, width);
  int y = 0;

  if (is_side_by_side (self, width))
    {
      allocate_columns (self, children, n, width, height);
      return;
    }

  for (guint i = 0; i < n; i++)
    {
      int child_height = measure_height (children[i], row_width);

      gtk_widget_size_allocate (children[i],
                                &(GtkAllocation) { (width - row_width) / 2, y, row_width, child_height }, -1);
      y += child_height + self->row_spacing;
    }
}

static void
genkan_fold_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (genkan_fold_box_parent_class)->dispose (object);
}

static void
genkan_fold_box_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GenkanFoldBox *self = GENKAN_FOLD_BOX (object);

  switch (prop_id)
    {
    case PROP_THRESHOLD:
      g_value_set_int (value, self->threshold);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_ROW_SPACING:
      g_value_set_int (value, self->row_spacing);
      break;
    case PROP_FOLD_MAXIMUM:
      g_value_set_int (value, self->fold_maximum);
      break;
    case PROP_FIRST_NATURAL:
      g_value_set_boolean (value, self->first_natural);
      break;
    case PROP_MIDDLE_NATURAL:
      g_value_set_boolean (value, self->middle_natural);
      break;
    case PROP_LAST_NATURAL:
      g_value_set_boolean (value, self->last_natural);
      break;
    case PROP_CENTER:
      g_value_set_boolean (value, self->center);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
genkan_fold_box_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GenkanFoldBox *self = GENKAN_FOLD_BOX (object);

  switch (prop_id)
    {
    case PROP_THRESHOLD:
      self->threshold = g_value_get_int (value);
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_ROW_SPACING:
      self->row_spacing = g_value_get_int (value);
      break;
    case PROP_FOLD_MAXIMUM:
      self->fold_maximum = g_value_get_int (value);
      break;
    case PROP_FIRST_NATURAL:
      self->first_natural = g_value_get_boolean (value);
      break;
    case PROP_MIDDLE_NATURAL:
      self->middle_natural = g_value_get_boolean (value);
      break;
    case PROP_LAST_NATURAL:
      self->last_natural = g_value_get_boolean (value);
      break;
    case PROP_CENTER:
      self->center = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
genkan_fold_box_class_init (GenkanFoldBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const struct
  {
    const char *name;
    int         initial;
  } lengths[] = {
    [PROP_THRESHOLD]    = { "threshold", 600 },
    [PROP_SPACING]      = { "spacing", 12 },
    [PROP_ROW_SPACING]  = { "row-spacing", 12 },
    [PROP_FOLD_MAXIMUM] = { "fold-maximum", 0 },
  };
  static const char * const switches[] = {
    [PROP_FIRST_NATURAL]  = "first-natural",
    [PROP_MIDDLE_NATURAL] = "middle-natural",
    [PROP_LAST_NATURAL]   = "last-natural",
    [PROP_CENTER]         = "center",
  };

  object_class->dispose = genkan_fold_box_dispose;
  object_class->get_property = genkan_fold_box_get_property;
  object_class->set_property = genkan_fold_box_set_property;

  widget_class->get_request_mode = genkan_fold_box_get_request_mode;
  widget_class->measure = genkan_fold_box_measure;
  widget_class->size_allocate = genkan_fold_box_size_allocate;

  for (guint i = PROP_THRESHOLD; i <= PROP_FOLD_MAXIMUM; i++)
    properties[i] = g_param_spec_int (lengths[i].name, NULL, NULL, 0, G_MAXINT, lengths[i].initial,
                                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  for (guint i = PROP_FIRST_NATURAL; i < N_PROPS; i++)
    properties[i] = g_param_spec_boolean (switches[i], NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
genkan_fold_box_init (GenkanFoldBox *self)
{
  self->threshold = 600;
  self->spacing = 12;
  self->row_spacing = 12;
}
