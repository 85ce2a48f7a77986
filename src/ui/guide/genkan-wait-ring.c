/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-wait-ring.h"

#include <glib/gi18n.h>

#include "genkan-phrase.h"
#include "genkan-text-scale.h"

#define SIDE 212
#define MAX_SIDE 300 /* fits 360 px at any text size */
#define LINE_WIDTH 10.0
#define GROUND_OPACITY 0.18

/**
 * GenkanWaitRing:
 *
 * What is left of a wait: a ring that empties, the minutes in it, and the time of day when it ends. It does not run by
 * itself: whoever knows the time sets it, once a second or once a minute.
 */
struct _GenkanWaitRing
{
  GtkWidget  parent_instance;

  double     part; /* that is left, 0 to 1 */
  GtkWidget *words;
  GtkLabel  *caption;
  GtkLabel  *clock;
  GtkLabel  *until;
};

G_DEFINE_FINAL_TYPE (GenkanWaitRing, genkan_wait_ring, GTK_TYPE_WIDGET)

static void
genkan_wait_ring_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  GenkanWaitRing *self = GENKAN_WAIT_RING (widget);
  int side = MIN (MAX_SIDE, genkan_text_scale_pixels (widget, SIDE));

  gtk_widget_measure (self->words, orientation, -1, minimum, NULL, NULL, NULL);
  *minimum = *natural = MAX (*minimum, side);
}

static void
genkan_wait_ring_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  gtk_widget_size_allocate (GENKAN_WAIT_RING (widget)->words, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
genkan_wait_ring_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  GenkanWaitRing *self = GENKAN_WAIT_RING (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double radius = MIN (width, height) / 2.0 - LINE_WIDTH;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  GdkRGBA ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, GROUND_OPACITY);
  cairo_arc (cr, width / 2.0, height / 2.0, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  if (self->part > 0)
    {
      cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, ink.alpha);
      cairo_arc (cr, width / 2.0, height / 2.0, radius, -G_PI_2, -G_PI_2 + 2 * G_PI * self->part);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);

  GTK_WIDGET_CLASS (genkan_wait_ring_parent_class)->snapshot (widget, snapshot);
}

static void
genkan_wait_ring_dispose (GObject *object)
{
  g_clear_pointer (&GENKAN_WAIT_RING (object)->words, gtk_widget_unparent);

  G_OBJECT_CLASS (genkan_wait_ring_parent_class)->dispose (object);
}

static void
genkan_wait_ring_class_init (GenkanWaitRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = genkan_wait_ring_dispose;

  widget_class->measure = genkan_wait_ring_measure;
  widget_class->size_allocate = genkan_wait_ring_size_allocate;
  widget_class->snapshot = genkan_wait_ring_snapshot;

  gtk_widget_class_set_css_name (widget_class, "ring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TIMER);
}

static GtkLabel *
append_label (GenkanWaitRing *self,
              const char     *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (label, style_class);
  gtk_box_append (GTK_BOX (self->words), label);

  return GTK_LABEL (label);
}

static void
genkan_wait_ring_init (GenkanWaitRing *self)
{
  self->words = g_object_new (GTK_TYPE_BOX,
                              "orientation", GTK_ORIENTATION_VERTICAL,
                              "halign", GTK_ALIGN_CENTER,
                              "valign", GTK_ALIGN_CENTER,
                              NULL);
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
  self->caption = append_label (self, "ring-caption");
  self->clock = append_label (self, "clock");
  self->until = append_label (self, "ring-until");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/** Returns: (transfer floating): a ring without a wait */
GtkWidget *
genkan_wait_ring_new (void)
{
  return g_object_new (GENKAN_TYPE_WAIT_RING, NULL);
}

/* Hours only where there are any; the digits keep their width, so that nothing trembles. */
static char *
format_clock (gint64 left)
{
  int hours = left / 3600;
  int minutes = left / 60 % 60;
  int seconds = left % 60;

  return hours > 0 ? g_strdup_printf ("%d:%02d:%02d", hours, minutes, seconds) : g_strdup_printf ("%d:%02d", minutes, seconds);
}

/* A screen reader is told minutes: seconds would make it talk without end. */
static void
name_wait (GenkanWaitRing *self,
           gint64          left,
           const char     *until)
{
  gint64 minutes = (left + 59) / 60;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, minutes);
  g_autofree char *wait = genkan_phrase_fill (ngettext ("{n} minute left", "{n} minutes left", (gulong) minutes), "n", number);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", wait, until);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, left > 0 ? spoken : until, -1);
}

/**
 * genkan_wait_ring_set_wait:
 * @left: seconds; 0 when the wait is over
 * @all: seconds that it takes as a whole
 * @until: when it ends, in words
 */
void
genkan_wait_ring_set_wait (GenkanWaitRing *self,
                           gint64          left,
                           gint64          all,
                           const char     *until)
{
  g_autofree char *digits = NULL;

  g_return_if_fail (GENKAN_IS_WAIT_RING (self));
  g_return_if_fail (until != NULL);

  left = MAX (left, 0);
  digits = format_clock (left);
  self->part = all > 0 ? CLAMP ((double) left / all, 0, 1) : 0;
  gtk_label_set_text (self->caption, left > 0 ? C_("before a number of minutes", "Left") : "");
  gtk_label_set_text (self->clock, digits);
  gtk_label_set_text (self->until, until);
  name_wait (self, left, until);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
