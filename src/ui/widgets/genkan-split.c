/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-split.h"

#include "genkan-text-scale.h"

/* At a text size of 100 %: narrower than the first there is room for one side only; the second is the list's share. */
#define FOLD_WIDTH 740
#define LIST_WIDTH 340

/**
 * GenkanSplit:
 *
 * A list and what was chosen from it: side by side, or one of them where there is no room for both. AdwLeaflet would
 * decide by the widths that the sides ask for, and these must not grow with the text, or the window could not be narrow.
 * `folded` says how it is; genkan_split_show_detail() chooses what is seen then.
 */
struct _GenkanSplit
{
  AdwBin      parent_instance;

  AdwLeaflet *leaflet;
  GtkWidget  *list;
  GtkWidget  *detail;
  guint       fold_idle;
};

enum
{
  PROP_0,
  PROP_LIST,
  PROP_DETAIL,
  PROP_FOLDED,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GenkanSplit, genkan_split, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];

static gboolean
has_room (GenkanSplit *self,
          int          width)
{
  return width >= genkan_text_scale_pixels (GTK_WIDGET (self), FOLD_WIDTH);
}

static void
fold_for_width (GenkanSplit *self,
                int          width)
{
  gboolean unfold = has_room (self, width);

  gtk_widget_set_size_request (self->list, unfold ? genkan_text_scale_pixels (GTK_WIDGET (self), LIST_WIDTH) : -1, -1);
  adw_leaflet_set_can_unfold (self->leaflet, unfold);
}

static void
fold_idle_cb (gpointer data)
{
  GenkanSplit *self = GENKAN_SPLIT (data);

  self->fold_idle = 0;
  fold_for_width (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

/* The first picture should already be the right one. */
static void
genkan_split_root (GtkWidget *widget)
{
  GtkRoot *root;
  int width, height;

  GTK_WIDGET_CLASS (genkan_split_parent_class)->root (widget);

  root = gtk_widget_get_root (widget);
  width = gtk_widget_get_width (GTK_WIDGET (root));
  if (width == 0 && GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
  fold_for_width (GENKAN_SPLIT (widget), width);
}

static GtkSizeRequestMode
genkan_split_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
genkan_split_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (GENKAN_SPLIT (widget)->leaflet), orientation, for_size, minimum, natural, NULL, NULL);
}

/* Sides are shown and hidden after the allocation, never during it. */
static void
genkan_split_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  GenkanSplit *self = GENKAN_SPLIT (widget);

  gtk_widget_size_allocate (GTK_WIDGET (self->leaflet), &(GtkAllocation) { 0, 0, width, height }, -1);
  if (has_room (self, width) != adw_leaflet_get_can_unfold (self->leaflet) && self->fold_idle == 0)
    self->fold_idle = g_idle_add_once (fold_idle_cb, self);
}

static void
folded_cb (GenkanSplit *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
genkan_split_dispose (GObject *object)
{
  GenkanSplit *self = GENKAN_SPLIT (object);

  g_clear_handle_id (&self->fold_idle, g_source_remove);

  G_OBJECT_CLASS (genkan_split_parent_class)->dispose (object);
}

static void
genkan_split_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, genkan_split_get_folded (GENKAN_SPLIT (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
genkan_split_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GenkanSplit *self = GENKAN_SPLIT (object);

  switch (prop_id)
    {
    case PROP_LIST:
      self->list = g_value_get_object (value);
      adw_leaflet_prepend (self->leaflet, self->list);
      adw_leaflet_set_visible_child (self->leaflet, self->list);
      break;
    case PROP_DETAIL:
      self->detail = g_value_get_object (value);
      gtk_widget_set_hexpand (self->detail, TRUE);
      adw_leaflet_append (self->leaflet, self->detail);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
genkan_split_class_init (GenkanSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = genkan_split_dispose;
  object_class->get_property = genkan_split_get_property;
  object_class->set_property = genkan_split_set_property;

  widget_class->root = genkan_split_root;
  widget_class->get_request_mode = genkan_split_get_request_mode;
  widget_class->measure = genkan_split_measure;
  widget_class->size_allocate = genkan_split_size_allocate;

  properties[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, GTK_TYPE_WIDGET,
                                               G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DETAIL] = g_param_spec_object ("detail", NULL, NULL, GTK_TYPE_WIDGET,
                                                 G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, TRUE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
genkan_split_init (GenkanSplit *self)
{
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_VERTICAL);

  /* a layout manager, such as that of the parent class, would take over the allocation */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);

  self->leaflet = ADW_LEAFLET (adw_leaflet_new ());
  adw_leaflet_set_can_unfold (self->leaflet, FALSE);
  adw_leaflet_set_fold_threshold_policy (self->leaflet, ADW_FOLD_THRESHOLD_POLICY_MINIMUM);
  adw_leaflet_set_mode_transition_duration (self->leaflet, 0);
  adw_leaflet_page_set_navigatable (adw_leaflet_append (self->leaflet, line), FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->leaflet));

  g_signal_connect_object (self->leaflet, "notify::can-unfold", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
}

/** Returns: whether only one side is seen */
gboolean
genkan_split_get_folded (GenkanSplit *self)
{
  g_return_val_if_fail (GENKAN_IS_SPLIT (self), TRUE);

  return !adw_leaflet_get_can_unfold (self->leaflet);
}

/** Returns: whether the detail is what is seen, or would be if there were no room for both */
gboolean
genkan_split_get_shows_detail (GenkanSplit *self)
{
  g_return_val_if_fail (GENKAN_IS_SPLIT (self), FALSE);

  return adw_leaflet_get_visible_child (self->leaflet) == self->detail;
}

/** genkan_split_show_detail: @detail: %FALSE for the list */
void
genkan_split_show_detail (GenkanSplit *self,
                          gboolean     detail)
{
  g_return_if_fail (GENKAN_IS_SPLIT (self));

  adw_leaflet_set_visible_child (self->leaflet, detail ? self->detail : self->list);
}
