/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-answer-list.h"

/* A page with results that knows the messages behind them. Results of addresses may stand in it, too. */

static GPtrArray *
get_answers (GenkanPage *list)
{
  return g_object_get_data (G_OBJECT (list), "answers");
}

/** genkan_answer_list_new: @headline: with phrase marks. Returns: (transfer floating): an empty #GenkanResultListPage */
GenkanPage *
genkan_answer_list_new (const char *headline)
{
  GenkanPage *list = genkan_result_list_page_new (headline);

  g_object_set_data_full (G_OBJECT (list), "answers",
                          g_ptr_array_new_with_free_func ((GDestroyNotify) genkan_message_answer_unref),
                          (GDestroyNotify) g_ptr_array_unref);

  return list;
}

/** genkan_answer_list_add: @file: (nullable): the name of the file that the message stood in */
void
genkan_answer_list_add (GenkanPage          *list,
                        GenkanMessageAnswer *answer,
                        const char          *file)
{
  g_ptr_array_add (get_answers (list), genkan_message_answer_ref (answer));
  genkan_result_list_page_add (GENKAN_RESULT_LIST_PAGE (list), answer->result, file);
}

static GenkanMessageAnswer **
find_place (GenkanPage   *list,
            GenkanResult *result)
{
  GPtrArray *answers = get_answers (list);

  for (guint i = 0; i < answers->len; i++)
    {
      GenkanMessageAnswer **place = (GenkanMessageAnswer **) &g_ptr_array_index (answers, i);

      if ((*place)->result == result)
        return place;
    }

  return NULL;
}

/** Returns: (transfer none) (nullable): the answer with @result; %NULL when that is about an address */
GenkanMessageAnswer *
genkan_answer_list_find (GenkanPage   *list,
                         GenkanResult *result)
{
  GenkanMessageAnswer **place = find_place (list, result);

  return place != NULL ? *place : NULL;
}

static void
answered_anew_cb (GenkanMessageResultPage *page,
                  GenkanResult            *old,
                  GenkanPage              *list)
{
  GenkanMessageAnswer *answer = genkan_message_result_page_get_answer (page);
  GenkanMessageAnswer **place = find_place (list, old);

  if (place == NULL)
    return;

  genkan_result_list_page_update (GENKAN_RESULT_LIST_PAGE (list), old, answer->result);
  genkan_message_answer_ref (answer);
  genkan_message_answer_unref (*place);
  *place = answer;
}

/** genkan_answer_list_follow: @page: shows one of the answers; what is found out there stands in the list, too */
void
genkan_answer_list_follow (GenkanPage              *list,
                           GenkanMessageResultPage *page)
{
  g_signal_connect_object (page, "answered-anew", G_CALLBACK (answered_anew_cb), list, 0);
}
