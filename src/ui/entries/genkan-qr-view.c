/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-qr-view.h"

#include "genkan-qr-code.h"

/* Pixels a side that the code takes when there is room, and pixels of a field below which a camera has trouble. */
#define COMFORTABLE_SIDE 260
#define SMALLEST_FIELD 2
#define LARGEST_FIELD 9

/**
 * GenkanQrView:
 *
 * A QR code with its quiet zone, black on white in every theme: telephones do not read inverted ones. Each field is a whole
 * number of pixels of the screen, so that the edges are sharp at every scale.
 */
struct _GenkanQrView
{
  GtkWidget     parent_instance;

  GenkanQrCode *code;
};

G_DEFINE_FINAL_TYPE (GenkanQrView, genkan_qr_view, GTK_TYPE_WIDGET)

static int
count_fields (GenkanQrView *self)
{
  return self->code != NULL ? (int) self->code->side + 2 * GENKAN_QR_QUIET_ZONE : 0;
}

static GtkSizeRequestMode
genkan_qr_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
genkan_qr_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  int fields = count_fields (GENKAN_QR_VIEW (widget));
  int comfortable;

  *minimum = *natural = 0;
  if (fields == 0)
    return;

  comfortable = fields * CLAMP ((COMFORTABLE_SIDE + fields - 1) / fields, SMALLEST_FIELD + 2, LARGEST_FIELD);
  *minimum = fields * SMALLEST_FIELD;
  *natural = comfortable;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    *minimum = *natural = CLAMP (for_size, *minimum, comfortable);
}

static void
genkan_qr_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  GenkanQrView *self = GENKAN_QR_VIEW (widget);
  int scale = gtk_widget_get_scale_factor (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int fields = count_fields (self);
  int pixels = fields > 0 ? MIN (width, height) * scale / fields : 0;
  float field = (float) pixels / (float) scale;
  float left = (float) ((width * scale - pixels * fields) / 2) / (float) scale;
  float top = (float) ((height * scale - pixels * fields) / 2) / (float) scale;
  const GdkRGBA white = { 1, 1, 1, 1 };
  const GdkRGBA black = { 0, 0, 0, 1 };

  if (pixels == 0)
    return;

  gtk_snapshot_append_color (snapshot, &white, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  for (guint y = 0; y < self->code->side; y++)
    {
      for (guint x = 0; x < self->code->side; x++)
        {
          guint run = 0;

          while (genkan_qr_code_is_dark (self->code, x + run, y))
            run++;
          if (run == 0)
            continue;
          gtk_snapshot_append_color (snapshot, &black,
                                     &GRAPHENE_RECT_INIT (left + (float) (x + GENKAN_QR_QUIET_ZONE) * field,
                                                          top + (float) (y + GENKAN_QR_QUIET_ZONE) * field,
                                                          (float) run * field, field));
          x += run;
        }
    }
}

static void
genkan_qr_view_finalize (GObject *object)
{
  g_clear_pointer (&GENKAN_QR_VIEW (object)->code, genkan_qr_code_free);

  G_OBJECT_CLASS (genkan_qr_view_parent_class)->finalize (object);
}

static void
genkan_qr_view_class_init (GenkanQrViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = genkan_qr_view_finalize;

  widget_class->get_request_mode = genkan_qr_view_get_request_mode;
  widget_class->measure = genkan_qr_view_measure;
  widget_class->snapshot = genkan_qr_view_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "qr");
}

static void
genkan_qr_view_init (GenkanQrView *self)
{
}

/**
 * genkan_qr_view_set_text:
 * @text: an address
 * @name: what a screen reader says
 *
 * Returns: %FALSE with an error of genkan_qr_code_new(); then nothing is shown
 */
gboolean
genkan_qr_view_set_text (GenkanQrView  *self,
                         const char    *text,
                         const char    *name,
                         GError       **error)
{
  g_return_val_if_fail (GENKAN_IS_QR_VIEW (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  g_clear_pointer (&self->code, genkan_qr_code_free);
  self->code = genkan_qr_code_new (text, error);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));

  return self->code != NULL;
}
