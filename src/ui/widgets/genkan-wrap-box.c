/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-wrap-box.h"

#define SPACING 6

/**
 * GenkanWrapBox:
 *
 * Buttons in lines, each as wide as its words. GtkFlowBox makes columns, and asks for too little height.
 */
struct _GenkanWrapBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (GenkanWrapBox, genkan_wrap_box, GTK_TYPE_WIDGET)

static int
measure_width (GtkWidget *child,
               int        width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return MAX (minimum, MIN (natural, width));
}

static int
measure_height (GtkWidget *child,
                int        width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

/* Lays the children out in @width and returns the height; places them too when @place is set. */
static int
lay_out (GtkWidget *widget,
         int        width,
         gboolean   place)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_width, child_height;

      if (!gtk_widget_should_layout (child))
        continue;

      child_width = measure_width (child, width);
      child_height = measure_height (child, child_width);

      if (x > 0 && x + child_width > width)
        {
          y += line_height + SPACING;
          x = 0;
          line_height = 0;
        }
      if (place)
        gtk_widget_size_allocate (child,
                                  &(GtkAllocation) { rtl ? width - x - child_width : x, y, child_width, child_height },
                                  -1);

      x += child_width + SPACING;
      line_height = MAX (line_height, child_height);
    }

  return y + line_height;
}

static GtkSizeRequestMode
genkan_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
genkan_wrap_box_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = lay_out (widget, for_size >= 0 ? for_size : G_MAXINT / 2, FALSE);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? SPACING : 0);
    }
}

static void
genkan_wrap_box_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  lay_out (widget, width, TRUE);
}

static void
genkan_wrap_box_dispose (GObject *object)
{
  genkan_wrap_box_clear (GENKAN_WRAP_BOX (object));

  G_OBJECT_CLASS (genkan_wrap_box_parent_class)->dispose (object);
}

static void
genkan_wrap_box_class_init (GenkanWrapBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = genkan_wrap_box_dispose;

  widget_class->get_request_mode = genkan_wrap_box_get_request_mode;
  widget_class->measure = genkan_wrap_box_measure;
  widget_class->size_allocate = genkan_wrap_box_size_allocate;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
genkan_wrap_box_init (GenkanWrapBox *self)
{
}

void
genkan_wrap_box_append (GenkanWrapBox *self,
                        GtkWidget     *child)
{
  g_return_if_fail (GENKAN_IS_WRAP_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

/** Removes all children. */
void
genkan_wrap_box_clear (GenkanWrapBox *self)
{
  GtkWidget *child;

  g_return_if_fail (GENKAN_IS_WRAP_BOX (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
