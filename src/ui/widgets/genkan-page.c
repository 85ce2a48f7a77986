/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-page.h"

#include "genkan-back-button.h"
#include "genkan-text-scale.h"

/* Under this width, at a text size of 100 %, the word on the back button would squeeze the title. */
#define BACK_WORD_WIDTH 240

/**
 * GenkanPage:
 *
 * What every page has: a header bar with its title and, unless `has-back` is off, the way back; and its `content`, which
 * scrolls. A page with a `pane` instead brings header bars and scrolling of its own. A page does not know the window: it asks upward with the signals `push` (put another page on top) and
 * `return` (take away everything on top of me), which the page stack answers, and with actions.
 */
typedef struct
{
  char              *title;
  gboolean           has_back;
  GtkWidget         *start_focus;
  guint              back_word_idle;

  AdwHeaderBar      *header;
  AdwWindowTitle    *window_title;
  GenkanBackButton  *back; /* %NULL on a page without one */
  AdwBin            *top_bin;
  AdwBin            *bottom_bin;
  AdwBin            *end_bin;
  GtkScrolledWindow *scroller;
} GenkanPagePrivate;

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_CONTENT,
  PROP_PANE,
  PROP_TOP,
  PROP_BOTTOM,
  PROP_END_WIDGET,
  PROP_HAS_BACK,
  PROP_START_FOCUS,
  N_PROPS
};

enum
{
  PUSH,
  RETURN,
  N_SIGNALS
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GenkanPage, genkan_page, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
has_room_for_word (GtkWidget *widget,
                   int        width)
{
  return width >= genkan_text_scale_pixels (widget, BACK_WORD_WIDTH);
}

static void
update_back_word_cb (gpointer data)
{
  GenkanPagePrivate *priv = genkan_page_get_instance_private (GENKAN_PAGE (data));

  priv->back_word_idle = 0;
  genkan_back_button_set_show_word (priv->back, has_room_for_word (data, gtk_widget_get_width (data)));
}

static GtkSizeRequestMode
genkan_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
genkan_page_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum, natural, NULL, NULL);
}

/* The word is shown or hidden after the allocation, never during it. */
static void
genkan_page_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  GenkanPagePrivate *priv = genkan_page_get_instance_private (GENKAN_PAGE (widget));

  gtk_widget_size_allocate (adw_bin_get_child (ADW_BIN (widget)), &(GtkAllocation) { 0, 0, width, height }, baseline);

  if (priv->back != NULL && priv->back_word_idle == 0 &&
      has_room_for_word (widget, width) != genkan_back_button_get_show_word (priv->back))
    priv->back_word_idle = g_idle_add_once (update_back_word_cb, widget);
}

static void
genkan_page_real_shown (GenkanPage *self)
{
  GenkanPagePrivate *priv = genkan_page_get_instance_private (self);

  if (priv->start_focus != NULL)
    gtk_widget_grab_focus (priv->start_focus);
}

/* The first page has no way back, and at the start each widget counts. */
static void
genkan_page_constructed (GObject *object)
{
  GenkanPagePrivate *priv = genkan_page_get_instance_private (GENKAN_PAGE (object));

  G_OBJECT_CLASS (genkan_page_parent_class)->constructed (object);

  if (!priv->has_back)
    return;

  priv->back = GENKAN_BACK_BUTTON (genkan_back_button_new ("page.pop"));
  adw_header_bar_pack_start (priv->header, GTK_WIDGET (priv->back));
}

/* What takes the place of the header bar and of the scrolled content. */
static void
set_pane (GenkanPage *self,
          GtkWidget  *pane)
{
  GenkanPagePrivate *priv = genkan_page_get_instance_private (self);

  if (pane == NULL)
    return;

  gtk_widget_set_vexpand (pane, TRUE);
  gtk_box_append (GTK_BOX (adw_bin_get_child (ADW_BIN (self))), pane);
  gtk_widget_set_visible (GTK_WIDGET (priv->header), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (priv->scroller), FALSE);
}

static void
genkan_page_dispose (GObject *object)
{
  GenkanPagePrivate *priv = genkan_page_get_instance_private (GENKAN_PAGE (object));

  g_clear_handle_id (&priv->back_word_idle, g_source_remove);
  g_clear_object (&priv->start_focus);

  G_OBJECT_CLASS (genkan_page_parent_class)->dispose (object);
}

static void
genkan_page_finalize (GObject *object)
{
  GenkanPagePrivate *priv = genkan_page_get_instance_private (GENKAN_PAGE (object));

  g_free (priv->title);

  G_OBJECT_CLASS (genkan_page_parent_class)->finalize (object);
}

static void
genkan_page_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GenkanPagePrivate *priv = genkan_page_get_instance_private (GENKAN_PAGE (object));

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_HAS_BACK:
      g_value_set_boolean (value, priv->has_back);
      break;
    case PROP_START_FOCUS:
      g_value_set_object (value, priv->start_focus);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
genkan_page_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  GenkanPagePrivate *priv = genkan_page_get_instance_private (GENKAN_PAGE (object));

  switch (prop_id)
    {
    case PROP_TITLE:
      g_free (priv->title);
      priv->title = g_value_dup_string (value);
      adw_window_title_set_title (priv->window_title, priv->title != NULL ? priv->title : "");
      gtk_accessible_update_property (GTK_ACCESSIBLE (object), GTK_ACCESSIBLE_PROPERTY_LABEL, priv->title, -1);
      break;
    case PROP_CONTENT:
      gtk_scrolled_window_set_child (priv->scroller, g_value_get_object (value));
      break;
    case PROP_PANE:
      set_pane (GENKAN_PAGE (object), g_value_get_object (value));
      break;
    case PROP_TOP:
      adw_bin_set_child (priv->top_bin, g_value_get_object (value));
      break;
    case PROP_BOTTOM:
      adw_bin_set_child (priv->bottom_bin, g_value_get_object (value));
      break;
    case PROP_END_WIDGET:
      adw_bin_set_child (priv->end_bin, g_value_get_object (value));
      break;
    case PROP_HAS_BACK:
      priv->has_back = g_value_get_boolean (value);
      break;
    case PROP_START_FOCUS:
      g_set_object (&priv->start_focus, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
genkan_page_class_init (GenkanPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = genkan_page_constructed;
  object_class->dispose = genkan_page_dispose;
  object_class->finalize = genkan_page_finalize;
  object_class->get_property = genkan_page_get_property;
  object_class->set_property = genkan_page_set_property;

  widget_class->get_request_mode = genkan_page_get_request_mode;
  widget_class->measure = genkan_page_measure;
  widget_class->size_allocate = genkan_page_size_allocate;

  klass->shown = genkan_page_real_shown;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "",
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PANE] = g_param_spec_object ("pane", NULL, NULL, GTK_TYPE_WIDGET,
                                               G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TOP] = g_param_spec_object ("top", NULL, NULL, GTK_TYPE_WIDGET,
                                              G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BOTTOM] = g_param_spec_object ("bottom", NULL, NULL, GTK_TYPE_WIDGET,
                                                 G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_END_WIDGET] = g_param_spec_object ("end-widget", NULL, NULL, GTK_TYPE_WIDGET,
                                                     G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HAS_BACK] = g_param_spec_boolean ("has-back", NULL, NULL, TRUE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_START_FOCUS] = g_param_spec_object ("start-focus", NULL, NULL, GTK_TYPE_WIDGET,
                                                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[PUSH] = g_signal_new ("push", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, GENKAN_TYPE_PAGE);
  signals[RETURN] = g_signal_new ("return", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, GenkanPage, header);
  gtk_widget_class_bind_template_child_private (widget_class, GenkanPage, window_title);
  gtk_widget_class_bind_template_child_private (widget_class, GenkanPage, top_bin);
  gtk_widget_class_bind_template_child_private (widget_class, GenkanPage, bottom_bin);
  gtk_widget_class_bind_template_child_private (widget_class, GenkanPage, end_bin);
  gtk_widget_class_bind_template_child_private (widget_class, GenkanPage, scroller);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
genkan_page_init (GenkanPage *self)
{
  GenkanPagePrivate *priv = genkan_page_get_instance_private (self);

  priv->has_back = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  /* a layout manager, such as that of the parent class, would take over the allocation */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

/** genkan_page_push: @next: (transfer floating): the page that shall lie on top of @self */
void
genkan_page_push (GenkanPage *self,
                  GenkanPage *next)
{
  g_return_if_fail (GENKAN_IS_PAGE (self));
  g_return_if_fail (GENKAN_IS_PAGE (next));

  g_object_ref_sink (next);
  g_signal_emit (self, signals[PUSH], 0, next);
  g_object_unref (next);
}

/** Asks that every page on top of @self be taken away. */
void
genkan_page_return (GenkanPage *self)
{
  g_return_if_fail (GENKAN_IS_PAGE (self));

  g_signal_emit (self, signals[RETURN], 0);
}

/** Tells @self that it came to the front; called by the page stack. */
void
genkan_page_shown (GenkanPage *self)
{
  g_return_if_fail (GENKAN_IS_PAGE (self));

  GENKAN_PAGE_GET_CLASS (self)->shown (self);
}

/** Returns: whether going back was a step within @self; if not, the page itself has to go */
gboolean
genkan_page_go_back (GenkanPage *self)
{
  g_return_val_if_fail (GENKAN_IS_PAGE (self), FALSE);

  return GENKAN_PAGE_GET_CLASS (self)->go_back != NULL && GENKAN_PAGE_GET_CLASS (self)->go_back (self);
}
