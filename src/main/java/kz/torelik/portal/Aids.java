package kz.torelik.portal;

import kz.torelik.documents.Uploads;
import kz.torelik.documents.upload.UploadCheck;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.filing.Guide;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// What the questions of the guided filing look up.
///
/// @param uploads knows how large a file may be
/// @param arriving the files on their way
@Component
record Aids(Guide guide, LawBook law, Places places, KeyDrawer drawer, UploadCheck uploads, Uploads arriving, CourtClock clock) {}
