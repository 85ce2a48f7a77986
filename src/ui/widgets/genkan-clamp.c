/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-clamp.h"

#include "genkan-text-scale.h"

/**
 * GenkanClamp:
 *
 * Keeps its one child no wider than @maximum, times the text size. AdwClamp ignores the text size, so that at 200 %
 * a line would hold half as many letters.
 */
struct _GenkanClamp
{
  GtkWidget parent_instance;

  int       maximum;
};

enum
{
  PROP_0,
  PROP_MAXIMUM,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GenkanClamp, genkan_clamp, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static int
limit_width (GenkanClamp *self,
             int          width)
{
  int maximum = genkan_text_scale_pixels (GTK_WIDGET (self), self->maximum);

  return width < 0 ? width : MIN (width, maximum);
}

static GtkSizeRequestMode
genkan_clamp_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
genkan_clamp_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  GenkanClamp *self = GENKAN_CLAMP (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child == NULL)
    return;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      gtk_widget_measure (child, orientation, limit_width (self, for_size), minimum, natural, NULL, NULL);
    }
  else
    {
      gtk_widget_measure (child, orientation, -1, minimum, natural, NULL, NULL);
      *natural = MAX (*minimum, limit_width (self, *natural));
    }
}

static void
genkan_clamp_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int limited = limit_width (GENKAN_CLAMP (widget), width);

  if (child != NULL)
    gtk_widget_size_allocate (child, &(GtkAllocation) { (width - limited) / 2, 0, limited, height }, -1);
}

static void
genkan_clamp_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (genkan_clamp_parent_class)->dispose (object);
}

static void
genkan_clamp_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GenkanClamp *self = GENKAN_CLAMP (object);

  switch (prop_id)
    {
    case PROP_MAXIMUM:
      g_value_set_int (value, self->maximum);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
genkan_clamp_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GenkanClamp *self = GENKAN_CLAMP (object);

  switch (prop_id)
    {
    case PROP_MAXIMUM:
      self->maximum = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
genkan_clamp_class_init (GenkanClampClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = genkan_clamp_dispose;
  object_class->get_property = genkan_clamp_get_property;
  object_class->set_property = genkan_clamp_set_property;

  widget_class->get_request_mode = genkan_clamp_get_request_mode;
  widget_class->measure = genkan_clamp_measure;
  widget_class->size_allocate = genkan_clamp_size_allocate;

  properties[PROP_MAXIMUM] = g_param_spec_int ("maximum", NULL, NULL, 0, G_MAXINT, 640,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
genkan_clamp_init (GenkanClamp *self)
{
  self->maximum = 640;
}
