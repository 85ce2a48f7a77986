/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-guide-print.h"

#include <glib/gi18n.h>

#include "genkan-guide-sheet.h"
#include "genkan-phrase.h"

/* A guide on paper: in large type, with a box to tick before each step and the time of what is done. */

#define FONT "Sans"
#define TITLE_POINTS 20
#define STEP_POINTS 14
#define TEXT_POINTS 12
#define BOX_SIDE 12.0
#define INDENT 26.0
#define GAP 8.0

typedef struct
{
  PangoLayout         *layout;
  GenkanGuideLineRole  role;
  double               height;
  gboolean             is_done;
} Paragraph;

typedef struct
{
  GPtrArray *lines;
  GArray    *paragraphs;
  GArray    *pages; /* index of the first paragraph of each page */
} Print;

static void
clear_paragraph (gpointer data)
{
  g_clear_object (&((Paragraph *) data)->layout);
}

static void
free_print (gpointer data)
{
  Print *print = data;

  g_ptr_array_unref (print->lines);
  g_array_unref (print->paragraphs);
  g_array_unref (print->pages);
  g_free (print);
}

static int
points_of (GenkanGuideLineRole role)
{
  switch (role)
    {
    case GENKAN_GUIDE_LINE_GUIDE:
      return TITLE_POINTS;
    case GENKAN_GUIDE_LINE_STEP:
      return STEP_POINTS;
    case GENKAN_GUIDE_LINE_ABOUT:
    case GENKAN_GUIDE_LINE_TEXT:
    case GENKAN_GUIDE_LINE_SAY:
    case GENKAN_GUIDE_LINE_CHOICE:
    default:
      return TEXT_POINTS;
    }
}

static char *
write_line (const GenkanGuideLine *line)
{
  g_autoptr (GDateTime) time = line->done_at != 0 ? g_date_time_new_from_unix_local (line->done_at) : NULL;
  g_autofree char *clock = time != NULL ? g_date_time_format (time, _("%H:%M")) : NULL;
  g_autofree char *done = clock != NULL ? genkan_phrase_fill (_("Done at {time}"), "time", clock) : NULL;

  if (line->role == GENKAN_GUIDE_LINE_SAY)
    return genkan_phrase_fill (_("“{sentence}”"), "sentence", line->text);
  if (line->role == GENKAN_GUIDE_LINE_CHOICE)
    return g_strdup_printf ("%s %s", line->is_chosen ? "●" : "○", line->text);

  return done != NULL ? g_strdup_printf ("%s  (%s)", line->text, done) : g_strdup (line->text);
}

static void
add_paragraph (Print                 *print,
               GtkPrintContext       *context,
               const GenkanGuideLine *line)
{
  Paragraph paragraph = { .role = line->role, .is_done = line->done_at != 0 };
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);
  g_autofree char *text = write_line (line);
  int height;

  pango_font_description_set_size (font, points_of (line->role) * PANGO_SCALE);
  if (line->role == GENKAN_GUIDE_LINE_GUIDE || line->role == GENKAN_GUIDE_LINE_STEP)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);

  paragraph.layout = gtk_print_context_create_pango_layout (context);
  pango_layout_set_font_description (paragraph.layout, font);
  pango_layout_set_wrap (paragraph.layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (paragraph.layout, (int) ((gtk_print_context_get_width (context) - INDENT) * PANGO_SCALE));
  pango_layout_set_text (paragraph.layout, text, -1);
  pango_layout_get_pixel_size (paragraph.layout, NULL, &height);
  paragraph.height = height + GAP;
  g_array_append_val (print->paragraphs, paragraph);
}

/* A step stays on one page with the line that follows it. */
static void
break_pages (Print           *print,
             GtkPrintContext *context)
{
  double page_height = gtk_print_context_get_height (context);
  double y = 0;
  guint first = 0;

  g_array_append_val (print->pages, first);
  for (guint i = 0; i < print->paragraphs->len; i++)
    {
      const Paragraph *paragraph = &g_array_index (print->paragraphs, Paragraph, i);
      double needed = paragraph->height;

      if (paragraph->role == GENKAN_GUIDE_LINE_STEP && i + 1 < print->paragraphs->len)
        needed += g_array_index (print->paragraphs, Paragraph, i + 1).height;
      if (y > 0 && y + needed > page_height)
        {
          g_array_append_val (print->pages, i);
          y = 0;
        }
      y += paragraph->height;
    }
}

static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          gpointer           data)
{
  Print *print = data;

  g_array_set_size (print->paragraphs, 0);
  g_array_set_size (print->pages, 0);
  for (guint i = 0; i < print->lines->len; i++)
    add_paragraph (print, context, g_ptr_array_index (print->lines, i));
  break_pages (print, context);
  gtk_print_operation_set_n_pages (operation, (int) print->pages->len);
}

static void
draw_box (cairo_t  *cr,
          double    y,
          gboolean  is_done)
{
  cairo_set_line_width (cr, 1.2);
  cairo_rectangle (cr, 1, y + 4, BOX_SIDE, BOX_SIDE);
  cairo_stroke (cr);
  if (!is_done)
    return;

  cairo_move_to (cr, 3, y + 10);
  cairo_line_to (cr, 6, y + 13);
  cairo_line_to (cr, 12, y + 5);
  cairo_stroke (cr);
}

static void
draw_cb (GtkPrintOperation *operation,
         GtkPrintContext   *context,
         int                page,
         gpointer           data)
{
  Print *print = data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  guint first = g_array_index (print->pages, guint, page);
  guint end = (guint) page + 1 < print->pages->len ? g_array_index (print->pages, guint, page + 1) : print->paragraphs->len;
  double y = 0;

  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = first; i < end; i++)
    {
      const Paragraph *paragraph = &g_array_index (print->paragraphs, Paragraph, i);
      gboolean is_title = paragraph->role == GENKAN_GUIDE_LINE_GUIDE || paragraph->role == GENKAN_GUIDE_LINE_ABOUT;

      if (paragraph->role == GENKAN_GUIDE_LINE_STEP)
        draw_box (cr, y, paragraph->is_done);
      cairo_move_to (cr, is_title ? 0 : INDENT, y);
      pango_cairo_show_layout (cr, paragraph->layout);
      y += paragraph->height;
    }
}

/**
 * genkan_guide_print:
 * @now: seconds since 1970
 *
 * Asks for a printer and prints what was done and what is to be done.
 */
void
genkan_guide_print (GenkanGuideWalk *walk,
                    gint64           now,
                    GtkWindow       *parent)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  Print *print;

  g_return_if_fail (GENKAN_IS_GUIDE_WALK (walk));

  print = g_new0 (Print, 1);
  print->lines = genkan_guide_walk_list_lines (walk, now);
  print->paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  g_array_set_clear_func (print->paragraphs, clear_paragraph);
  print->pages = g_array_new (FALSE, FALSE, sizeof (guint));

  g_object_set_data_full (G_OBJECT (operation), "print", print, free_print);
  gtk_print_operation_set_job_name (operation, genkan_guide_get_title (genkan_guide_walk_get_guide (walk)));
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), print);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), print);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
