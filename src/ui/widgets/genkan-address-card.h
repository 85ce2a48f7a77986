/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "genkan-result.h"
#include "genkan-verdict-words.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_ADDRESS_CARD (genkan_address_card_get_type ())
G_DECLARE_FINAL_TYPE (GenkanAddressCard, genkan_address_card, GENKAN, ADDRESS_CARD, AdwBin)

void genkan_address_card_set_result (GenkanAddressCard *self,
                                     GenkanResult      *result,
                                     GenkanAbout        about);

G_END_DECLS
