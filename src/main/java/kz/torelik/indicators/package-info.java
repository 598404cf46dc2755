/// What the courts do, counted: flow of cases, time and backlog, compliance with terms; for the country, a region, a court, a judge.
///
/// What is counted is data (`law/indicators`, [kz.torelik.law.Indicator]). Three folds of the river keep what every figure is made of:
/// [kz.torelik.indicators.CellFold] adds each event, stage and duration to the cell of its day, court, judge, procedure and category, and keeps which case stands behind it;
/// [kz.torelik.indicators.TermFold] keeps the duties of each case with their last days; [kz.torelik.indicators.AgeFold] how each case stood on each day.
/// [kz.torelik.indicators.Figures] sums them up for a place and a period, [kz.torelik.indicators.Breakdowns] looks into a figure, [kz.torelik.indicators.CourtTerms] lists the terms of a court for its chair.
/// What the public is told decides [kz.torelik.indicators.Telling]: no number from one to four, and none from which such a number could be computed
/// ([kz.torelik.indicators.Suppression]). A figure of one judge is for that judge and the chair (`figures` in `law/access.yaml`).
///
/// Articles: those that each indicator names. Events in: all of the case (`casefile :: events`). Events out: none.
@NullMarked
@ApplicationModule(displayName = "Indicators", allowedDependencies = {"kernel", "database", "law", "casefile", "casefile :: events", "deadlines"})
package kz.torelik.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
