import java.io.FileInputStream;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Prints lines for each FLAVOUR,FLAVOUR=FILE, one a flavour: "FLAVOUR FILE CHECKS" and, when it fails, the clauses that are broken. */
public final class Validate {
    private static final int FAILURES_KEPT = 100;

    private Validate() { }

    public static void main(String[] jobs) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String job : jobs) {
            String[] parts = job.split("=", 2);
            List<PDFAFlavour> flavours = Stream.of(parts[0].split(",")).map(PDFAFlavour::byFlavourId).toList();
            judge(flavours, parts[1]);
        }
    }

    /** The file is read once, for all flavours. */
    private static void judge(List<PDFAFlavour> flavours, String file) throws Exception {
        try (InputStream stream = new FileInputStream(file);
             PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavours.get(0));
             PDFAValidator validator = Foundries.defaultInstance()
                 .createValidator(flavours, FAILURES_KEPT, false, false, false)) {
            for (ValidationResult result : validator.validateAll(parser)) {
                System.out.println(result.getPDFAFlavour().getId() + " " + file + " " + verdict(result));
            }
        }
    }

    private static String verdict(ValidationResult result) {
        Set<String> broken = new LinkedHashSet<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                broken.add(assertion.getRuleId().getClause() + ": " + assertion.getMessage());
            }
        }
        return result.getTotalAssertions() + (result.isCompliant() ? "" : " FAILED " + String.join("; ", broken));
    }
}
