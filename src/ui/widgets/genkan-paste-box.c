/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-paste-box.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-file-chooser.h"
#include "genkan-limits.h"
#include "genkan-phrase.h"
#include "genkan-text.h"
#include "genkan-wrap-box.h"

/* A text view with one line of a megabyte takes minutes to lay out, and nobody reads it there. */
#define SHOWN_BYTES 4000

/**
 * GenkanPasteBox:
 *
 * One box for words from outside: typed, pasted or dropped. Everything is bounded before it is laid out. Of a long text
 * only the beginning is shown, but all of it is kept until the person edits it.
 *
 * Signals: `submit`, when the person presses Enter; `changed`, when the text is another one; `files`, with a #GListModel
 * of #GFile that is not empty, when some were chosen or dropped; `picture`, with its bytes.
 */
struct _GenkanPasteBox
{
  AdwBin         parent_instance;

  char          *whole;         /* the complete text while the box shows only its beginning */
  GCancellable  *cancellable;
  char          *bytes;         /* what is being read from the clipboard */
  gboolean       filling;
  GtkNativeDialog *dialog;      /* the last one that asked for a file */

  GtkWidget     *frame;
  GtkTextView   *input;
  GtkWidget     *placeholder;
  GenkanPhrase  *remark;
  GenkanPhrase  *error;
};

enum
{
  SUBMIT,
  CHANGED,
  FILES_GIVEN,
  PICTURE_GIVEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GenkanPasteBox, genkan_paste_box, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static char *
dup_shown (GenkanPasteBox *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->input);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
changed_cb (GenkanPasteBox *self)
{
  gboolean empty = gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->input)) == 0;

  gtk_widget_set_visible (self->placeholder, empty);
  genkan_paste_box_set_error (self, NULL);
  if (self->filling)
    return;

  g_clear_pointer (&self->whole, g_free);
  genkan_phrase_set_text (self->remark, "");
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Typing and what the toolkit itself inserts is bounded here; longer texts come through genkan_paste_box_take(). */
static void
insert_text_cb (GtkTextBuffer  *buffer,
                GtkTextIter    *location,
                char           *text,
                int             length,
                GenkanPasteBox *self)
{
  g_autofree char *shown = NULL;

  if (self->filling)
    return;

  shown = dup_shown (self);
  if (strlen (shown) + (gsize) length <= SHOWN_BYTES)
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  genkan_paste_box_set_error (self, _("This is too long to add here. Empty the box first, then paste."));
}

static void
show_text (GenkanPasteBox *self,
           const char     *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->input);
  gsize length = strlen (text);
  gsize shown = MIN (length, SHOWN_BYTES);

  while (shown > 0 && ((guchar) text[shown] & 0xc0) == 0x80)
    shown--;

  self->filling = TRUE;
  gtk_text_buffer_set_text (buffer, text, (int) shown);
  self->filling = FALSE;

  g_clear_pointer (&self->whole, g_free);
  if (shown < length)
    self->whole = g_strdup (text);
  genkan_phrase_set_text (self->remark,
                          shown < length ? _("Only the beginning is shown here. All of it will be checked.") : "");
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
insert_at_cursor (GenkanPasteBox *self,
                  const char     *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->input);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

/* @picture: (transfer full) */
static void
give_picture (GenkanPasteBox *self,
              GBytes         *picture)
{
  g_signal_emit (self, signals[PICTURE_GIVEN], 0, picture);
  g_bytes_unref (picture);
}

static void
read_bytes_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GenkanPasteBox) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = g_steal_pointer (&self->bytes);
  gboolean at_cursor = GPOINTER_TO_INT (g_object_get_data (source, "at-cursor"));
  gboolean is_picture = GPOINTER_TO_INT (g_object_get_data (source, "is-picture"));
  gsize length = 0;

  if (!g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &length, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        genkan_paste_box_set_error (self, _("What was copied could not be read. Please copy it once more."));
      return;
    }

  if (is_picture)
    {
      give_picture (self, g_bytes_new_take (g_steal_pointer (&bytes), length));
    }
  else if (at_cursor && length < SHOWN_BYTES)
    {
      g_autofree char *text = genkan_text_from_bytes (bytes, length, &error);

      if (text != NULL)
        insert_at_cursor (self, text);
      else
        genkan_paste_box_set_error (self, error->message);
    }
  else
    {
      genkan_paste_box_take (self, bytes, length);
    }
}

static void
clipboard_read_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (GenkanPasteBox) self = data;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = NULL;
  const char *type = NULL;
  gboolean is_picture;
  gsize limit;

  stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &type, &error);
  if (stream == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        genkan_paste_box_set_error (self, _("Nothing has been copied yet. First copy the message, the address or a picture, then press “Paste”."));
      return;
    }

  shown = dup_shown (self);
  g_object_set_data (G_OBJECT (stream), "at-cursor",
                     GINT_TO_POINTER (*shown != '\0' && self->whole == NULL && gtk_widget_has_focus (GTK_WIDGET (self->input))));

  /* one byte more than the limit tells that there is more */
  is_picture = type != NULL && g_str_has_prefix (type, "image/");
  limit = is_picture ? GENKAN_LIMIT_PICTURE_FILE : GENKAN_LIMIT_TEXT;
  g_object_set_data (G_OBJECT (stream), "is-picture", GINT_TO_POINTER (is_picture));
  g_free (self->bytes);
  self->bytes = g_malloc (limit + 1);
  g_input_stream_read_all_async (stream, self->bytes, limit + 1, G_PRIORITY_DEFAULT, self->cancellable,
                                 read_bytes_cb, g_object_ref (self));
}

static void
paste_clipboard_cb (GenkanPasteBox *self)
{
  g_signal_stop_emission_by_name (self->input, "paste-clipboard");
  genkan_paste_box_paste (self);
}

static void
paste_clicked_cb (GenkanPasteBox *self)
{
  genkan_paste_box_paste (self);
}

/* The input method comes first: there Enter means that the Japanese word is finished. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GenkanPasteBox        *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));

  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;
  if (state & GDK_SHIFT_MASK)
    return GDK_EVENT_PROPAGATE;
  if (gtk_text_view_im_context_filter_keypress (self->input, event))
    return GDK_EVENT_STOP;

  g_signal_emit (self, signals[SUBMIT], 0);

  return GDK_EVENT_STOP;
}

static void
dialog_response_cb (GenkanPasteBox *self,
                    int             response)
{
  g_autoptr (GListModel) files = genkan_file_chooser_dup_files (self->dialog, response);

  if (files != NULL && g_list_model_get_n_items (files) > 0)
    g_signal_emit (self, signals[FILES_GIVEN], 0, files);
}

static void
ask_for_file (GenkanPasteBox *self,
              GenkanFileKind  kind)
{
  g_clear_object (&self->dialog);
  self->dialog = genkan_file_chooser_new (GTK_WIDGET (self), kind);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (self->dialog), TRUE);
  g_signal_connect_object (self->dialog, "response", G_CALLBACK (dialog_response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (self->dialog);
}

static void
file_clicked_cb (GenkanPasteBox *self)
{
  ask_for_file (self, GENKAN_FILE_MESSAGE);
}

static void
picture_clicked_cb (GenkanPasteBox *self)
{
  ask_for_file (self, GENKAN_FILE_PICTURE);
}

/* A browser gives links in the form of files. Links between files stay in the list, so that nothing is left out. */
static gboolean
take_files (GenkanPasteBox *self,
            GSList         *files)
{
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean any_native = FALSE;

  for (GSList *l = files; l != NULL; l = l->next)
    {
      g_autofree char *uri = g_file_get_uri (l->data);

      any_native = any_native || g_file_is_native (l->data);
      g_list_store_append (store, l->data);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", uri);
    }

  if (any_native)
    {
      g_signal_emit (self, signals[FILES_GIVEN], 0, store);
      return TRUE;
    }

  return genkan_paste_box_take (self, text->str, text->len);
}

static gboolean
drop_cb (GtkDropTarget  *target,
         const GValue   *value,
         double          x,
         double          y,
         GenkanPasteBox *self)
{
  return genkan_paste_box_drop (self, value);
}

static gboolean
genkan_paste_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GENKAN_PASTE_BOX (widget)->input));
}

static void
genkan_paste_box_dispose (GObject *object)
{
  GenkanPasteBox *self = GENKAN_PASTE_BOX (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->dialog);

  G_OBJECT_CLASS (genkan_paste_box_parent_class)->dispose (object);
}

static void
genkan_paste_box_finalize (GObject *object)
{
  GenkanPasteBox *self = GENKAN_PASTE_BOX (object);

  g_clear_object (&self->cancellable);
  g_free (self->whole);
  g_free (self->bytes);

  G_OBJECT_CLASS (genkan_paste_box_parent_class)->finalize (object);
}

static void
genkan_paste_box_class_init (GenkanPasteBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = genkan_paste_box_dispose;
  object_class->finalize = genkan_paste_box_finalize;

  widget_class->grab_focus = genkan_paste_box_grab_focus;

  signals[SUBMIT] = g_signal_new ("submit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FILES_GIVEN] = g_signal_new ("files", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_LIST_MODEL);
  signals[PICTURE_GIVEN] = g_signal_new ("picture", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BYTES);

  g_type_ensure (GENKAN_TYPE_PHRASE);
  g_type_ensure (GENKAN_TYPE_WRAP_BOX);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-paste-box.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanPasteBox, frame);
  gtk_widget_class_bind_template_child (widget_class, GenkanPasteBox, input);
  gtk_widget_class_bind_template_child (widget_class, GenkanPasteBox, placeholder);
  gtk_widget_class_bind_template_child (widget_class, GenkanPasteBox, remark);
  gtk_widget_class_bind_template_child (widget_class, GenkanPasteBox, error);
  gtk_widget_class_bind_template_callback (widget_class, paste_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, file_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, picture_clicked_cb);
}

static void
genkan_paste_box_init (GenkanPasteBox *self)
{
  GtkTextBuffer *buffer;
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { G_TYPE_STRING, GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  buffer = gtk_text_view_get_buffer (self->input);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (insert_text_cb), self, 0);
  g_signal_connect_object (self->input, "paste-clipboard", G_CALLBACK (paste_clipboard_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->input), keys);

  /* before the text view, which would put a dropped link somewhere into the middle */
  gtk_drop_target_set_gtypes (drop, types, G_N_ELEMENTS (types));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drop), GTK_PHASE_CAPTURE);
  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (self->frame, GTK_EVENT_CONTROLLER (drop));
}

/**
 * genkan_paste_box_take:
 * @bytes: what was pasted, dropped or given on the command line
 *
 * Takes @bytes in place of what was there.
 *
 * Returns: %FALSE when they are no text; what was there stays, and the box says why
 */
gboolean
genkan_paste_box_take (GenkanPasteBox *self,
                       const char     *bytes,
                       gsize           length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (GENKAN_IS_PASTE_BOX (self), FALSE);

  text = genkan_text_from_bytes (bytes, length, &error);
  if (text == NULL)
    {
      genkan_paste_box_set_error (self, error->message);
      return FALSE;
    }

  show_text (self, text);

  return TRUE;
}

/**
 * genkan_paste_box_drop:
 * @value: a string, a #GdkFileList or a #GdkTexture
 *
 * Takes what was let go over the box.
 *
 * Returns: %FALSE when it is of no use; the box says why
 */
gboolean
genkan_paste_box_drop (GenkanPasteBox *self,
                       const GValue   *value)
{
  const char *text;

  g_return_val_if_fail (GENKAN_IS_PASTE_BOX (self), FALSE);

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return take_files (self, g_value_get_boxed (value));
  if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    {
      give_picture (self, gdk_texture_save_to_png_bytes (g_value_get_object (value)));
      return TRUE;
    }

  text = g_value_get_string (value);

  return text != NULL && genkan_paste_box_take (self, text, strlen (text));
}

/** Empties the box. */
void
genkan_paste_box_clear (GenkanPasteBox *self)
{
  g_return_if_fail (GENKAN_IS_PASTE_BOX (self));

  show_text (self, "");
}

/** Takes what the clipboard holds; at the cursor when the person is writing, else in place of what was there. */
void
genkan_paste_box_paste (GenkanPasteBox *self)
{
  /* words rather than a picture of them; a picture as bytes, because it is decoded within limits later */
  const char *types[] = { "text/plain;charset=utf-8", "text/plain", "image/png", "image/jpeg", "image/gif", NULL };

  g_return_if_fail (GENKAN_IS_PASTE_BOX (self));

  gdk_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), types, G_PRIORITY_DEFAULT, self->cancellable,
                            clipboard_read_cb, g_object_ref (self));
}

/** Returns: (transfer full) (nullable): the complete text, or %NULL with an error of genkan_text_from_bytes() */
char *
genkan_paste_box_dup_text (GenkanPasteBox *self,
                           GError        **error)
{
  g_autofree char *shown = NULL;

  g_return_val_if_fail (GENKAN_IS_PASTE_BOX (self), NULL);

  if (self->whole != NULL)
    return g_strdup (self->whole);

  shown = dup_shown (self);

  return genkan_text_from_bytes (shown, strlen (shown), error);
}

/** genkan_paste_box_set_remark: @sentence: (nullable): what is going on, shown below the box until the text changes */
void
genkan_paste_box_set_remark (GenkanPasteBox *self,
                             const char     *sentence)
{
  g_return_if_fail (GENKAN_IS_PASTE_BOX (self));

  genkan_phrase_set_text (self->remark, sentence);
}

/** Returns: (transfer none) (nullable): the sentence that is shown beside the box */
const char *
genkan_paste_box_get_error (GenkanPasteBox *self)
{
  const char *sentence;

  g_return_val_if_fail (GENKAN_IS_PASTE_BOX (self), NULL);

  sentence = genkan_phrase_get_text (self->error);

  return *sentence != '\0' ? sentence : NULL;
}

/**
 * genkan_paste_box_set_error:
 * @sentence: (nullable): why the text cannot be used, or %NULL when it can
 *
 * What the eye sees and what the ear hears change together.
 */
void
genkan_paste_box_set_error (GenkanPasteBox *self,
                            const char     *sentence)
{
  g_return_if_fail (GENKAN_IS_PASTE_BOX (self));

  genkan_phrase_set_text (self->error, sentence);

  if (sentence != NULL)
    {
      gtk_widget_add_css_class (self->frame, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->input), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
    }
  else
    {
      gtk_widget_remove_css_class (self->frame, "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->input), GTK_ACCESSIBLE_STATE_INVALID);
    }
}
